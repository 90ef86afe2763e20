/** Documents that break no rule of XML 1.0 (fifth edition) nor of its namespaces, though readers have refused them; by production. */

/** Keys as in `malformedByProduction`. */
export const wellFormedByProduction: { readonly [production: string]: readonly string[] } = {
  "1 document": ["<a/>", "<a></a >", "<!-- c --><?p?><a/><?p ??><!----> "],
  "2 Char": ["<a>\u0085\u2028\ufffd\u007f\t\r\n</a>", "<a>\ud7ff\ue000\u{10ffff}</a>", "<a b='\u0080'/>", "<a>\ufdd0\u{1ffff}</a>"],
  "3 S": ["<a\t\r\n/>", "<a\n>\r\n</a\n>", "<a b = '1'\n c=\"2\"/>", "\r<a/>\r"],
  "4 NameStartChar": ["<é·ü à.-_1='x'/>", "<𐀀/>", "<_/>", "<\u{effff}/>", "<\u200c\u200d/>", "<\u2070\u218f/>"],
  "4a NameChar": ["<a-.·\u0300\u203f\u2040/>", "<a0 b-1='' b.1=''/>"],
  "10 AttValue": ["<a b='&#10;&lt;>\"'/>", '<a b="\'"/>', "<a b=''/>", "<a b=']]>'/>", "<a b='/>'/>", "<a b='\n'/>"],
  "14 CharData": ["<a>]] > ]]&gt;</a>", "<a>]]</a>", "<a>></a>", "<a>\"'</a>"],
  "15 Comment": ["<a><!-- - x - --></a>", "<a><!--->--></a>", "<!----><a/>", "<a><!-- <b> & ]]> ?> --></a>"],
  "16 PI": ["<?p?><a/>", "<a><?p ??></a>", "<a><?p <b> & -- ]]> ?></a>", "<?p\n?><a/>"],
  "17 PITarget": ["<?xml-stylesheet href='x'?><a/>", "<?xmla?><a/>", "<?_x-ml?><a/>"],
  "18 CDSect": [
    "<a><![CDATA[<&]]]]><![CDATA[>]]></a>",
    "<a><![CDATA[]]></a>",
    "<a><![CDATA[]]]></a>",
    "<a><![CDATA[<![CDATA[]]></a>",
    "<a><![CDATA[ ]> ]] > ]]></a>",
  ],
  "23 XMLDecl": [
    "<?xml version='1.0'?><a/>",
    '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n<a/>\n',
    "<?xml version='1.0' standalone='yes'?><a/>",
    "<?xml  version = '1.0'  encoding\t=\n\"UTF-8\"  ?><a/>",
  ],
  "26 VersionNum": ["<?xml\tversion='1.7'\n?><a/>", "<?xml version='1.1'?><a/>"],
  "39 element": ["<a><a><a/></a></a>", "<a></a\n\t>", "<p:a xmlns:p='u'></p:a>"],
  "40 STag": ["<a b='1' B='2'/>", "<a c='' d='' e='' f='' g='' h='' i='' j='' k='' l='' m=''/>"],
  "66 CharRef": ["<a>&lt;&gt;&amp;&quot;&apos;&#x10FFFF;&#9;&#0000000000000000000065;</a>", "<a>&#xabCD;&#13;&#x85;</a>"],
  "68 EntityRef": ["<a b='&amp;&apos;&quot;'>&amp;lt;</a>"],
  "NS Reserved Prefixes": ["<a xml:lang='nl' xmlns:xml='http://www.w3.org/XML/1998/namespace'/>", "<a xml:space='x'/>", "<xml:a/>"],
  "NS Prefix Declared": [
    "<a xmlns:p='u'><p:b xmlns:p='v'/><p:c/></a>",
    "<a xmlns='u'><b xmlns=''/></a>",
    "<p:a p:b='' xmlns:p='u'/>",
    "<a xmlns:é='u' é:b=''/>",
    "<a xmlns:xmla='u' xmla:b=''/>",
  ],
  "NS Attributes Unique": [
    "<p:a xmlns:p='u' p:b='1' b='2'/>",
    "<a xmlns='u' xmlns:p='u' p:b='1' b='2'/>",
    "<a xmlns:p='u' xmlns:q='u ' p:b='' q:b=''/>",
  ],
};

export const wellFormedXml: readonly string[] = Object.values(wellFormedByProduction).flat();
