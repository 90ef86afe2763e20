/** One rule file by our own hand that holds everything the standard can say, in the shape of STTR 3: for tests that nothing of it gets lost. */

const sttr = "http://toepasbare-regels.omgevingswet.overheid.nl/v2.0";

/** Within an envelope, DMN 1.3; a vendor's block and a vendor's attribute stand in it too. Its rules give Vergunningplicht or Verbod. */
export const fullRuleFile = `<?xml version="1.0" encoding="UTF-8"?>
<!-- all of it -->
<bedr:sttr xmlns:bedr="${sttr}/Bedrijfsregel" versie="3.0.1">
  <bedr:functioneleStructuurRef href="#http://toepasbare-regels.omgevingswet.overheid.nl/00000001234567890000/id/concept/Conclusienl.imow-gm9999.activiteit.Proef"/>
  <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:uitv="${sttr}/Uitvoeringsregel"
    xmlns:inter="${sttr}/Interactieregel" xmlns:content="${sttr}/Content" xmlns:v="urn:example:vendor"
    id="d" name="Proef" namespace="http://toepasbare-regels.omgevingswet.overheid.nl/00000001234567890000" v:mark="x">
    <description>Alles bij elkaar</description>
    <extensionElements>
      <inter:regelgroepen>
        <inter:regelgroep id="groep1"><inter:naam>Uw plan</inter:naam><inter:prioriteit>10</inter:prioriteit></inter:regelgroep>
      </inter:regelgroepen>
      <uitv:uitvoeringsregels>
        <uitv:uitvoeringsregel id="U-vraag">
          <uitv:herbruikbaarId>hoogte</uitv:herbruikbaarId><uitv:regelgroepRef href="#groep1"/><uitv:bereik>locatie</uitv:bereik>
          <inter:classificatie>activiteit</inter:classificatie><uitv:publiceerbaar>true</uitv:publiceerbaar>
          <uitv:potentieelVertrouwelijk>1</uitv:potentieelVertrouwelijk><inter:prioriteit>10</inter:prioriteit>
          <uitv:vraag><uitv:gegevensType>list</uitv:gegevensType><uitv:vraagTekst><![CDATA[Welke kant?]]></uitv:vraagTekst>
            <uitv:opties><uitv:optieType>enkelAntwoord</uitv:optieType>
              <uitv:optie><uitv:sequenceId>0</uitv:sequenceId><uitv:optieText>Voorkant</uitv:optieText>
                <content:uitvoeringsregelToelichting><content:toelichting>De kant van de weg.</content:toelichting></content:uitvoeringsregelToelichting>
              </uitv:optie>
              <uitv:optie><uitv:sequenceId>1</uitv:sequenceId><uitv:optieText>Zijkant</uitv:optieText></uitv:optie>
            </uitv:opties>
          </uitv:vraag>
          <content:uitvoeringsregelToelichting><content:toelichting>Kort.</content:toelichting><content:langeToelichting>Lang.</content:langeToelichting><content:belangrijk>true</content:belangrijk></content:uitvoeringsregelToelichting>
        </uitv:uitvoeringsregel>
        <uitv:uitvoeringsregel id="U-tekst"><uitv:regelgroepRef href="#groep1"/><inter:prioriteit>20</inter:prioriteit>
          <uitv:vraag><uitv:gegevensType>string</uitv:gegevensType><uitv:vraagTekst>Beschrijf uw plan</uitv:vraagTekst><inter:inputType>textarea</inter:inputType><uitv:conversieregelRef href="#B-conversie"/></uitv:vraag>
        </uitv:uitvoeringsregel>
        <uitv:uitvoeringsregel id="U-bijlage"><uitv:regelgroepRef href="#groep1"/><inter:prioriteit>30</inter:prioriteit>
          <uitv:bijlage><uitv:bijlageType>Tekening</uitv:bijlageType><uitv:documenttype>Technischetekening</uitv:documenttype></uitv:bijlage>
        </uitv:uitvoeringsregel>
        <uitv:uitvoeringsregel id="U-geo"><uitv:regelgroepRef href="#groep1"/><inter:prioriteit>40</inter:prioriteit>
          <uitv:geoVerwijzing><uitv:locatie identificatie="nl.imow-gm9999.gebied.Kern"/></uitv:geoVerwijzing>
        </uitv:uitvoeringsregel>
        <uitv:uitvoeringsregel id="U-vast">
          <uitv:vasteWaarde><uitv:waardeVraag>Bebouwde kom?</uitv:waardeVraag><uitv:waarde>true</uitv:waarde><uitv:gegevensType>boolean</uitv:gegevensType></uitv:vasteWaarde>
        </uitv:uitvoeringsregel>
        <uitv:uitvoeringsregel id="U-voorbehoud">
          <uitv:vasteWaardeVoorbehoud><uitv:vasteWaarde><uitv:waardeVraag>Monument?</uitv:waardeVraag><uitv:waarde>false</uitv:waarde><uitv:gegevensType>boolean</uitv:gegevensType></uitv:vasteWaarde><uitv:tekstVoorbehoud>Als het *geen* monument is.</uitv:tekstVoorbehoud></uitv:vasteWaardeVoorbehoud>
        </uitv:uitvoeringsregel>
        <uitv:uitvoeringsregel id="U-impliciet">
          <uitv:implicietAntwoord><uitv:waarde>true</uitv:waarde><uitv:werkzaamheid urn="nl.imow-gm9999.werkzaamheid.Dakkapel"/><uitv:context>Werkzaamheidspecifiek</uitv:context></uitv:implicietAntwoord>
        </uitv:uitvoeringsregel>
        <uitv:uitvoeringsregel id="U-register"><uitv:regelgroepRef href="#groep1"/><inter:prioriteit>50</inter:prioriteit>
          <uitv:registerBevraging><uitv:gegevensType>number</uitv:gegevensType><uitv:vraagTekst>Hoe groot is het perceel?</uitv:vraagTekst><uitv:register>GGS</uitv:register><uitv:registergegeven>oppervlakte</uitv:registergegeven><uitv:registerkoppelveld>perceel</uitv:registerkoppelveld><uitv:verborgenStuurvraag>false</uitv:verborgenStuurvraag></uitv:registerBevraging>
        </uitv:uitvoeringsregel>
        <uitv:uitvoeringsregel id="U-profiel"><uitv:regelgroepRef href="#groep1"/><inter:prioriteit>60</inter:prioriteit>
          <uitv:registerbevragingAPIProfiel><uitv:gegevensType>boolean</uitv:gegevensType><uitv:afnamepunt>bag-panden</uitv:afnamepunt><uitv:verborgenStuurvraag>true</uitv:verborgenStuurvraag></uitv:registerbevragingAPIProfiel>
        </uitv:uitvoeringsregel>
        <uitv:uitvoeringsregel id="U-uitkomst"><uitv:regelgroepRef href="#groep1"/><inter:prioriteit>70</inter:prioriteit>
          <uitv:uitkomstHerbruikbareBeslissing><uitv:activiteit urn="nl.imow-gm9999.activiteit.Slopen"/><uitv:naam>Slopen</uitv:naam></uitv:uitkomstHerbruikbareBeslissing>
        </uitv:uitvoeringsregel>
        <uitv:uitvoeringsregel id="U-herbruikbaar"><uitv:regelgroepRef href="#groep1"/><inter:prioriteit>80</inter:prioriteit>
          <uitv:herbruikbareBeslissing><uitv:naam>Achtererf</uitv:naam></uitv:herbruikbareBeslissing>
        </uitv:uitvoeringsregel>
      </uitv:uitvoeringsregels>
      <content:maatregelen>
        <content:maatregel id="M1"><content:nummer>1</content:nummer><content:maatregeltekst>Meet de bodem</content:maatregeltekst><content:toelichting>Vooraf.</content:toelichting><content:frequentie>Eenmalig</content:frequentie><content:volgorde>1</content:volgorde><content:kenmerk>K1</content:kenmerk><content:thema>Bodem</content:thema><content:thema>Veiligheid</content:thema></content:maatregel>
      </content:maatregelen>
      <v:block deep="1"><v:line>eigen</v:line></v:block>
    </extensionElements>
    <itemDefinition name="TConclusie"><typeRef>string</typeRef><allowedValues><text>"Vergunningplicht","Verbod"</text></allowedValues></itemDefinition>
    <itemDefinition name="TLijst" isCollection="true"><itemComponent name="code"><typeRef>TConclusie</typeRef></itemComponent></itemDefinition>
    <inputData id="I-kant" name="Kant"><description>De kant</description><extensionElements><uitv:uitvoeringsregelRef href="#U-vraag"/><uitv:conversieregelRef href="#B-conversie"/></extensionElements><variable name="Kant" typeRef="string"/></inputData>
    <decision id="D-top" name="Conclusie">
      <description>De uitkomst</description>
      <variable name="Conclusie" typeRef="TConclusie"/>
      <informationRequirement><requiredInput href="#I-kant"/></informationRequirement>
      <informationRequirement><requiredDecision href="#D-elders"/></informationRequirement>
      <knowledgeRequirement><requiredKnowledge href="#B-conversie"/></knowledgeRequirement>
      <authorityRequirement><requiredAuthority href="#K-artikel"/></authorityRequirement>
      <decisionTable hitPolicy="UNIQUE" outputLabel="Conclusie">
        <input label="Kant"><inputExpression typeRef="string"><text>Kant</text></inputExpression><inputValues><text>"Voorkant","Zijkant"</text></inputValues></input>
        <output typeRef="TConclusie"><outputValues><text>"Vergunningplicht","Verbod"</text></outputValues></output>
        <annotation name="Bron"/>
        <rule id="R1"><description>voor</description><inputEntry><text>"Voorkant"</text></inputEntry><outputEntry><extensionElements><content:conclusieToelichting><content:toelichting>Vraag aan.</content:toelichting></content:conclusieToelichting></extensionElements><text>"Vergunningplicht"</text></outputEntry><annotationEntry><text>artikel 4</text></annotationEntry></rule>
        <rule id="R2"><inputEntry><text>"Zijkant"</text></inputEntry><outputEntry><text>"Verbod"</text></outputEntry><annotationEntry><text/></annotationEntry></rule>
      </decisionTable>
    </decision>
    <decision id="D-elders" name="Elders"><variable name="Elders"/>
      <invocation><literalExpression><text>invoke</text></literalExpression>
        <binding><parameter name="model name"/><literalExpression><text>"Ander"</text></literalExpression></binding>
      </invocation>
    </decision>
    <businessKnowledgeModel id="B-conversie" name="conversie"><description>Van lijst naar ja of nee</description><variable name="conversie" typeRef="boolean"/>
      <encapsulatedLogic><formalParameter name="kant" typeRef="string"/>
        <decisionTable hitPolicy="FIRST"><input><inputExpression><text>kant</text></inputExpression></input><output/><rule><inputEntry><text>"Voorkant"</text></inputEntry><outputEntry><text>true</text></outputEntry></rule></decisionTable>
      </encapsulatedLogic>
    </businessKnowledgeModel>
    <knowledgeSource id="K-artikel" name="artikel 4" locationURI="jci1.3:c:BWBR0000001&amp;artikel=4"><type>wet</type></knowledgeSource>
    <textAnnotation id="T-let-op"><text>Let op de hoek.</text></textAnnotation>
    <association id="A-1"><sourceRef href="#T-let-op"/><targetRef href="#D-top"/></association>
  </definitions>
</bedr:sttr>
`;
