/** A small rule file as an author would have it, for tests of the editor: four questions, two tables, three conclusions. */
import type { Content, Original } from "../document/editorDocument.ts";

/** A fresh copy each time, so that a test may change it. */
export function sampleContent(): Content {
  return {
    meta: {},
    model: {
      name: "Dakkapel plaatsen",
      typering: "conclusie",
      regelgroepen: [{ id: "groep1", naam: "Dakkapel", prioriteit: 10 }],
      uitvoeringsregels: [
        {
          id: "monument",
          regelgroepId: "groep1",
          prioriteit: 10,
          content: { kind: "vraag", gegevensType: "boolean", vraagTekst: "Is het gebouw een monument?", opties: [] },
          explanation: { toelichting: "Het rijk of de gemeente wijst monumenten aan.", belangrijk: true },
        },
        {
          id: "dakvlak",
          regelgroepId: "groep1",
          herbruikbaarId: "dak-1",
          prioriteit: 20,
          content: {
            kind: "vraag",
            gegevensType: "list",
            vraagTekst: "In welk dakvlak komt de dakkapel?",
            optieType: "enkelAntwoord",
            opties: [
              { text: "Achterdakvlak", sequenceId: "0" },
              { text: "Zijdakvlak", sequenceId: "1", explanation: { toelichting: "Aan de zijkant." } },
              { text: "Voordakvlak, aan de straat", sequenceId: "2" },
            ],
          },
        },
        {
          id: "tweede",
          regelgroepId: "groep1",
          prioriteit: 30,
          content: {
            kind: "vraag",
            gegevensType: "list",
            vraagTekst: "Waar zit de tweede dakkapel?",
            optieType: "enkelAntwoord",
            opties: [{ text: "Achterdakvlak" }, { text: "Er is er geen" }],
          },
        },
        {
          id: "vast",
          content: {
            kind: "vasteWaarde",
            waardeVraag: "Geldt de regel?",
            waarde: "true",
            gegevensType: "boolean",
            tekstVoorbehoud: "Tot 2030.",
          },
        },
      ],
      inputData: [
        { id: "in-monument", name: "Monument", variable: "Monument", typeRef: "boolean", uitvoeringsregelId: "monument" },
        { id: "in-dakvlak", name: "Dak-vlak", variable: "Dak-vlak", typeRef: "string", uitvoeringsregelId: "dakvlak" },
        { id: "in-tweede", name: "Tweede", variable: "Tweede", typeRef: "string", uitvoeringsregelId: "tweede" },
        { id: "in-vast", name: "Vast", variable: "Vast", typeRef: "boolean", uitvoeringsregelId: "vast" },
      ],
      decisions: [
        {
          id: "dakvlak-alias",
          name: "Dakvlak door",
          variable: "DakvlakDoor",
          requires: [{ kind: "input", id: "in-dakvlak" }],
          logic: { kind: "expression", text: " Dak-vlak " },
        },
        {
          id: "top",
          name: "Conclusie",
          variable: "Conclusie",
          functioneleStructuurRef:
            "http://toepasbare-regels.omgevingswet.overheid.nl/00000001/id/concept/Conclusienl.imow-gm0000.activiteit.Dakkapel",
          requires: [
            { kind: "input", id: "in-monument" },
            { kind: "decision", id: "dakvlak-alias" },
            { kind: "input", id: "in-tweede" },
          ],
          logic: {
            kind: "table",
            hitPolicy: "FIRST",
            inputs: [
              { expression: "Monument" },
              { expression: "DakvlakDoor", inputValues: '"Achterdakvlak","Zijdakvlak"' },
              { expression: "Tweede" },
            ],
            outputs: [{ name: "Conclusie" }],
            rows: [
              row(["true", "-", "-"], '"Vergunningplicht"', "Een monument mag u niet zomaar veranderen."),
              row(["-", '"Voordakvlak, aan de straat"', "-"], '"Vergunningplicht"', "Aan de voorkant is een vergunning nodig."),
              row(["-", '"Zijdakvlak"', "-"], '"NeemContactOpMet"'),
              row(["-", '"Achterdakvlak"', '"Achterdakvlak"'], '"Vergunningplicht"', "Aan de voorkant is een vergunning nodig."),
              row(["-", 'not("Zijdakvlak", "Voordakvlak, aan de straat")', "-"], '"Toestemmingsvrij"'),
            ],
          },
        },
      ],
      maatregelen: [],
    },
  };
}

function row(inputs: string[], output: string, explanation?: string) {
  return {
    inputs: inputs.map((text) => ({ text })),
    outputs: [explanation === undefined ? { text: output } : { text: output, explanation }],
  };
}

export function sampleOriginal(): Original {
  return { fileName: "dakkapel.xml", content: sampleContent(), xml: "<definitions/>" };
}
