/** Every sentence of the editor in Dutch: B1, "u", active, no exclamation marks. The shape that other languages follow. */

const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });
const average = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function count(amount: number, one: string, many: string): string {
  return `${number.format(amount)} ${amount === 1 ? one : many}`;
}

export const nl = {
  lang: "nl",
  product: "Vragenboom",
  switchLanguage: "English",
  list: (items: readonly string[]) => new Intl.ListFormat("nl", { type: "conjunction" }).format(items),
  either: (items: readonly string[]) => new Intl.ListFormat("nl", { type: "disjunction" }).format(items),
  time: (at: Date) => at.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" }),
  dateTime: (at: Date) => at.toLocaleString("nl-NL", { dateStyle: "long", timeStyle: "short" }),
  close: "Sluiten",
  cancel: "Annuleren",

  start: {
    title: "Regels lezen en verbeteren",
    lead: "Open een STTR-bestand. U ziet alle vragen, met bij elk antwoord waar het heen leidt. De teksten kunt u aanpassen.",
    open: "Open een bestand",
    openShort: "Openen",
    drop: "of sleep het hierheen: STTR (.xml of .dmn), een aanleverpakket (.zip) of een document van Vragenboom (.vragenboom.json)",
    dropNow: "Laat het bestand los om het te openen",
    stays: "Uw bestanden blijven op dit apparaat. De editor verstuurt niets.",
    yours: "Uw bestanden",
    noneYet: "U hebt nog geen bestanden geopend.",
    changed: (when: string) => `gewijzigd op ${when}`,
    opened: (when: string) => `geopend op ${when}`,
    questions: (amount: number) => count(amount, "vraag", "vragen"),
    remove: (title: string) => `Verwijder ${title}`,
    removeTitle: "Bestand verwijderen?",
    removeText: (title: string) => `U verwijdert ‘${title}’ met al uw wijzigingen van dit apparaat. U kunt dit niet ongedaan maken.`,
    removeNow: "Verwijderen",
    examples: "Voorbeelden",
    examplesLead: "Begin met een voorbeeld en kijk hoe het werkt.",
    noStorage:
      "Deze browser bewaart hier geen bestanden, bijvoorbeeld omdat u in een privévenster werkt. U kunt een bestand openen en aanpassen. Download uw werk voordat u dit venster sluit.",
    typering: { conclusie: "Vergunningcheck", indieningsvereisten: "Indieningsvereisten", maatregelen: "Maatregelen" } as Record<
      string,
      string
    >,
  },

  bar: {
    home: "Uw bestanden",
    saving: "Bewaren…",
    saved: (time: string) => `Bewaard op dit apparaat, ${time}`,
    unsaved: (why: string) => `Nog niet bewaard: ${why}`,
    why: { full: "de schijf is vol", other: "de browser kan nu niet opslaan", none: "deze browser bewaart hier niets" },
    retry: "Probeer opnieuw",
    readOnly: "Alleen lezen",
    undo: "Ongedaan maken",
    redo: "Opnieuw",
    download: "Download",
    downloadSttr: "STTR-bestand (.xml)",
    downloadSttrHint: "Voor aanlevering en andere programma’s. Alleen uw wijzigingen verschillen van het origineel.",
    downloadOwn: "Vragenboom-document (.json)",
    downloadOwnHint: "Om later of op een ander apparaat verder te werken.",
    help: "Hulp en sneltoetsen",
    panes: "Onderdeel van het scherm",
    paneTree: "Boom",
    paneEdit: "Bewerken",
    panePreview: "Voorbeeld",
  },

  rail: { label: "Onderdelen", questions: "Vragen", outcomes: "Uitkomsten", loose: "Niet gesteld" },

  outline: {
    title: "Vragen",
    tree: "Vragenboom",
    sub: (questions: number, expected: number | null) =>
      `${count(questions, "vraag", "vragen")}${expected === null ? "" : ` · gemiddeld ${average.format(expected)} per inwoner`}`,
    filter: "Zoek in vragen en antwoorden",
    filterShort: "Zoeken",
    found: (amount: number, total: number) => `${amount} van ${count(total, "vraag", "vragen")}`,
    clear: "Zoekterm wissen",
    nothing: (term: string) => `Geen vraag of antwoord met ‘${term}’.`,
    at: "Bij",
    part: "Gedeelde vraag",
    measures: (amount: number) => count(amount, "maatregel", "maatregelen"),
    moreMeasures: (amount: number) => `en nog ${number.format(amount)}`,
    morePlaces: (amount: number) => `nog ${number.format(amount)} plekken`,
    leadsTo: (target: string) => `leidt naar ${target}`,
    question: (number: string, text: string) => `vraag ${number}: ${text}`,
    gives: (outcome: string) => `uitkomst: ${outcome}`,
    noOutcome: "Geen uitkomst bij deze antwoorden",
    nothingNeeded: "Niets extra’s nodig",
    end: "Klaar",
    loading: "De editor bouwt de boom op.",
    unavailable:
      "De editor kan de boom nu niet tonen. Kijk bij de bevindingen wat er aan de hand is. Hieronder staan alle vragen uit het bestand. De teksten kunt u gewoon aanpassen.",
    form: "Deze regels hebben geen uitkomst: een inwoner krijgt elke vraag die van toepassing is. Hieronder staan alle vragen op volgorde.",
    tooLarge: "Deze regels zijn te groot om als boom te tonen. Hieronder staan alle vragen op volgorde.",
    nothingAsked:
      "Geen enkel antwoord verandert de uitkomst. Daarom stelt deze check geen vragen. Kijk bij de bevindingen hoe dat komt. Hieronder staan de vragen uit het bestand.",
    loose: "Niet gesteld",
    looseLead: "Deze vragen staan in het bestand, maar geen enkel antwoord leidt ernaartoe, of hun waarde ligt vast.",
    looseNone: "Naar elke vraag uit het bestand leidt een antwoord.",
    truncated: (amount: number) =>
      `Deze boom is te groot om helemaal uit te schrijven. U ziet de eerste ${number.format(amount)} plekken waar een vraag staat.`,
  },

  kind: {
    boolean: "Ja of nee",
    one: "Eén antwoord",
    several: "Meer antwoorden",
    number: "Getal",
    date: "Datum",
    string: "Tekst",
    place: "Locatie",
    bijlage: "Bijlage",
    vasteWaarde: "Vaste waarde",
    other: "Andere soort",
  },

  outcome: {
    title: "Uitkomsten",
    sub: (amount: number) => count(amount, "uitkomst", "uitkomsten"),
    none: "Dit bestand heeft geen uitkomsten met een naam.",
    rows: (amount: number) => `bij ${count(amount, "rij", "rijen")} in de tabel`,
    explanations: (amount: number) => (amount === 0 ? "zonder toelichting" : count(amount, "toelichting", "verschillende toelichtingen")),
    names: {
      Toestemmingsvrij: "Geen vergunning nodig",
      Vergunningvrij: "Geen vergunning nodig",
      Vergunningplicht: "Vergunning nodig",
      Vergunningsplicht: "Vergunning nodig",
      Meldingsplicht: "Melding nodig",
      Meldingplicht: "Melding nodig",
      Informatieplicht: "Informatie nodig",
      Verbod: "Verboden",
      NietVanToepassing: "Niet van toepassing",
      NeemContactOpMet: "Neem contact op",
      ContactOpnemen: "Neem contact op",
    } as Record<string, string>,
  },

  inspector: {
    label: "Bewerken",
    panel: "Bewerken en voorbeeld",
    nothing: "Kies een vraag of een uitkomst om de teksten aan te passen.",
    question: (number: string | null) => (number === null ? "Vraag" : `Vraag ${number}`),
    outcome: "Uitkomst",
    questionText: "Vraagtekst",
    attachmentName: "Naam van de bijlage",
    placeText: "Vraagtekst bij de locatie",
    fixedText: "Vraag waarvan de waarde vastligt",
    fixedValue: "Vaste waarde",
    reservation: "Voorbehoud",
    explanation: "Uitleg",
    longExplanation: "Langere uitleg",
    addLong: "Langere uitleg toevoegen",
    markdown: "Opmaak: **vet**, *cursief*, - lijst, [link](https://…)",
    answers: "Antwoorden",
    answer: (letter: string) => `Antwoord ${letter}`,
    answerExplanation: (letter: string) => `Uitleg bij antwoord ${letter}`,
    answerLongExplanation: (letter: string) => `Langere uitleg bij antwoord ${letter}`,
    addExplanation: "Uitleg toevoegen",
    addExplanationTo: (letter: string) => `Uitleg toevoegen bij antwoord ${letter}`,
    inTables: (amount: number) =>
      amount === 0 ? "Staat niet in de tabellen." : `Staat op ${count(amount, "plek", "plekken")} in de tabellen; die veranderen mee.`,
    group: "Groep",
    groupQuestions: (amount: number) => `Deze groep heeft ${count(amount, "vraag", "vragen")}.`,
    kind: "Soort",
    reusable: "Herbruikbaar",
    reusableText: (id: string) => `Dezelfde vraag kan in andere bestanden staan, als ‘${id}’. Pas hem daar ook aan.`,
    conclusionExplanation: "Toelichting bij deze uitkomst",
    conclusionExplanationOf: (index: number, total: number) => `Toelichting ${index} van ${total} bij deze uitkomst`,
    conclusionRows: (amount: number) =>
      amount === 1 ? "Hoort bij 1 rij in de tabel." : `Hoort bij ${number.format(amount)} rijen in de tabel; die veranderen samen.`,
    sharedNote: (places: number) => `Deze vraag staat op ${number.format(places)} plekken in de boom. Een wijziging geldt overal.`,
    refused: {
      empty: "Dit veld mag niet leeg zijn. Uw vorige tekst blijft staan tot u iets invult.",
      duplicate: "Deze vraag heeft al een antwoord met deze tekst. Kies een andere tekst.",
      missing: "Dit onderdeel bestaat niet meer.",
    },
  },

  preview: {
    title: "Zo ziet de inwoner het",
    from: (number: string) => `vanaf vraag ${number}`,
    fromStart: "vanaf het begin",
    fromExample: "voorbeeld bij een bevinding",
    here: "Toon de gekozen vraag",
    restart: "Opnieuw vanaf het begin",
    loading: "Het voorbeeld komt eraan.",
    none: "De editor kan het voorbeeld nu niet tonen. Kijk bij de bevindingen wat er aan de hand is.",
    stale: "U ziet de laatste versie die werkte.",
  },

  findings: {
    label: "Bevindingen",
    errors: (amount: number) => count(amount, "fout", "fouten"),
    warnings: (amount: number) => count(amount, "aandachtspunt", "aandachtspunten"),
    hints: (amount: number) => count(amount, "tip", "tips"),
    show: "Toon bevindingen",
    hide: "Verberg bevindingen",
    checking: "Controleren…",
    none: "Geen bevindingen.",
    severity: { error: "Fout", warning: "Aandachtspunt", hint: "Tip" },
    line: (line: number) => `regel ${number.format(line)}`,
    goTo: "Ga naar deze plek",
    showExample: "Ga naar deze plek en speel het voorbeeld af",
    more: (amount: number) => `Toon er nog ${number.format(amount)}`,
  },

  notice: {
    cannotOpen: (file: string) => `${file} kan niet worden geopend`,
    unreadable: "De browser kan dit bestand niet lezen. Misschien is het verplaatst of verwijderd. Kies het opnieuw.",
    untouched: "Uw open bestand is niet veranderd.",
    several: "Open één bestand tegelijk. Alleen het eerste is geopend.",
    folder: "Dit is een map. Sleep een bestand hierheen.",
    delivery: (zip: string, file: string, others: readonly string[]) =>
      others.length === 0
        ? `Uit ${zip} is ${file} geopend.`
        : `Uit ${zip} is ${file} geopend. In dit pakket zit ook: ${others.join(", ")}. Pak het ZIP-bestand uit om dat te openen.`,
    metaAlone: "Dit bestand hoort bij een STTR-bestand. Open dat eerst, of sleep de twee samen hierheen.",
    metaReadOnly: "Het open bestand kunt u hier alleen lezen. De gegevens zijn niet toegevoegd.",
    metaUnread: "De regels zelf zijn wel geopend.",
    metaAdded: (file: string) =>
      `De gegevens uit ${file} horen nu bij het open bestand, zoals titel, eenheden en acties. Met ‘Ongedaan maken’ haalt u ze weer weg.`,
    opening: (file: string) => `${file} openen…`,
    opened: (file: string) => `${file} is geopend.`,
    allSaved: "Alles is al bewaard op dit apparaat. Met ‘Download’ maakt u een bestand.",
    notSavedYet: "Uw werk is nog niet bewaard op dit apparaat. Download het, dan raakt u niets kwijt.",
    otherTab:
      "Dit bestand is al open in een ander tabblad. Hier kunt u het alleen lezen. Sluit het andere tabblad, dan kunt u hier verder.",
    newer: "Dit document komt uit een nieuwere versie van Vragenboom. U kunt het lezen, niet wijzigen. Gebruik de nieuwste versie.",
    yoursAgain: "Het andere tabblad is gesloten. U kunt hier weer verder werken.",
    gone: "Dit bestand staat niet meer op dit apparaat.",
    cannotWrite: "Een STTR-bestand maken lukt nu niet",
    neverXml: "Dit document is niet uit een STTR-bestand gemaakt.",
    keepOwn: "Download het Vragenboom-document: daarin staat al uw werk.",
    downloaded: (file: string) => `${file} staat bij uw downloads.`,
    exampleFailed: "Dit voorbeeld laden lukt nu niet. Probeer het later opnieuw.",
    internal: "Er ging iets mis in dit programma. Kijk bovenaan of uw werk bewaard is. Laad daarna de pagina opnieuw.",
  },

  announce: {
    undone: "Ongedaan gemaakt.",
    redone: "Opnieuw gedaan.",
    nothingToUndo: "Er is niets om ongedaan te maken.",
    nothingToRedo: "Er is niets om opnieuw te doen.",
  },

  help: {
    title: "Hulp en sneltoetsen",
    lead: "Alles werkt met de muis en met het toetsenbord. U hoeft niet te bewaren: de editor bewaart elke wijziging meteen op dit apparaat.",
    keys: [
      ["Ctrl O", "Bestand openen"],
      ["Ctrl S", "Laten zien of alles bewaard is"],
      ["Ctrl Z", "Ongedaan maken"],
      ["Ctrl Y", "Opnieuw doen"],
      ["/", "Zoeken in de boom"],
      ["↑ ↓", "Vorige of volgende vraag of antwoord"],
      ["→", "Van een vraag naar haar antwoorden; van een antwoord naar waar het heen leidt"],
      ["←", "Van een antwoord naar zijn vraag; van een vraag naar het antwoord ervoor"],
      ["Enter of F2", "De gekozen vraag bewerken"],
      ["Esc", "Van een veld terug naar de boom"],
      ["F8", "Bevindingen tonen"],
      ["?", "Deze hulp"],
    ] as readonly (readonly [string, string])[],
  },
};

export type Messages = typeof nl;
