/// The small plan of ``AkomaNtosoTests`` as XML.
enum AkomaNtosoGolden {
    static let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
          <doc name="measures">
            <meta>
              <identification source="#longyao">
                <FRBRWork>
                  <FRBRthis value="/akn/cn/doc/measures/2024-03-01/甲政发-2024-3号/!main"/>
                  <FRBRuri value="/akn/cn/doc/measures/2024-03-01/甲政发-2024-3号"/>
                  <FRBRdate date="2024-03-01" name="signed"/>
                  <FRBRauthor href="#issuer"/>
                  <FRBRcountry value="cn"/>
                  <FRBRnumber value="甲政发〔2024〕3号"/>
                  <FRBRname value="甲市人民政府关于支持A&amp;B的若干措施"/>
                </FRBRWork>
                <FRBRExpression>
                  <FRBRthis value="/akn/cn/doc/measures/2024-03-01/甲政发-2024-3号/zho@2024-03-01/!main"/>
                  <FRBRuri value="/akn/cn/doc/measures/2024-03-01/甲政发-2024-3号/zho@2024-03-01"/>
                  <FRBRdate date="2024-03-01" name="signed"/>
                  <FRBRauthor href="#issuer"/>
                  <FRBRlanguage language="zho"/>
                </FRBRExpression>
                <FRBRManifestation>
                  <FRBRthis value="/akn/cn/doc/measures/2024-03-01/甲政发-2024-3号/zho@2024-03-01/!main.xml"/>
                  <FRBRuri value="/akn/cn/doc/measures/2024-03-01/甲政发-2024-3号/zho@2024-03-01.xml"/>
                  <FRBRdate date="2024-03-01" name="signed"/>
                  <FRBRauthor href="#longyao"/>
                </FRBRManifestation>
              </identification>
              <references source="#longyao">
                <TLCOrganization eId="longyao" href="/akn/ontology/organization/longyao" showAs="Longyao"/>
                <TLCOrganization eId="issuer" href="/akn/ontology/organization/cn/甲市人民政府" showAs="甲市人民政府"/>
                <TLCOrganization eId="unit-1" href="/akn/ontology/organization/cn/市工信局" showAs="市工信局"/>
              </references>
              <proprietary source="#longyao" xmlns:ly="urn:longyao:policy-text:1">
                <ly:assignment item="#chp_1__art_1" start="205" end="238" form="bracket" lead="#unit-1" support=""/>
              </proprietary>
            </meta>
            <preface>
              <p><docProponent refersTo="#issuer">甲市人民政府</docProponent></p>
              <p><docNumber>甲政发〔2024〕3号</docNumber></p>
              <p><docTitle>甲市人民政府关于支持A&amp;B的若干措施</docTitle></p>
              <p><docDate date="2024-03-01">2024年3月1日</docDate></p>
            </preface>
            <preamble>
              <p>为促进发展，制定本措施。</p>
            </preamble>
            <mainBody>
              <chapter eId="chp_1">
                <num>第一章</num>
                <heading>总则</heading>
                <article eId="chp_1__art_1">
                  <num>第一条</num>
                  <heading>支持企业</heading>
                  <content>
                    <p>给予服务。</p>
                    <p>（责任单位：<organization refersTo="#unit-1">市工信局</organization>）</p>
                  </content>
                </article>
              </chapter>
              <chapter eId="chp_2">
                <num>第二章</num>
                <heading>附则</heading>
                <content>
                  <p></p>
                </content>
              </chapter>
            </mainBody>
            <conclusions>
              <p>甲市人民政府</p>
              <p>2024年3月1日</p>
            </conclusions>
          </doc>
        </akomaNtoso>

        """
}
