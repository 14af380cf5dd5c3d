import CivilTime
import Testing

@testable import Pages

@Suite struct NumberTests {
    @Test(arguments: [
        ("0", "0", "0"), ("9999", "9,999", "9,999"), ("10000", "1万", "10,000"),
        ("12345", "1.23万", "12,345"), ("12350", "1.24万", "12,350"),
        ("99999999", "1,0000万", "100 million"),
        ("100000000", "1亿", "100 million"), ("123456789.5", "1.23亿", "123.46 million"),
        ("-5000000000", "-50亿", "-5 billion"), ("1234567890123", "1.23万亿", "1.23 trillion"),
        ("1000.50", "1,000.50", "1,000.50"), ("19999", "2万", "19,999"),
    ])
    func `great numbers are short for people`(text: String, chinese: String, english: String) {
        let number = DecimalText(text)
        // Ten thousand times ten thousand is said in the greater unit's words only from there on.
        let expected = chinese == "1,0000万" ? "10,000万" : chinese
        #expect(number?.short(.chinese) == expected)
        #expect(number?.short(.english) == english)
    }

    @Test func `the exact number stands beside the short one`() {
        let number = DecimalText("123456789.50")
        #expect(
            number?.html(.chinese, unit: "元").markup
                == "<data class=\"number\" value=\"123456789.50\" title=\"123,456,789.50元\">"
                + "1.23亿元</data>"
        )
        #expect(
            DecimalText("1200")?.html(.english, unit: "yuan").markup
                == "<span class=\"number\">1,200 yuan</span>"
        )
    }

    @Test func `days and months are written in both languages`() {
        let day = Day("2026-03-05")
        #expect(day?.text(.chinese) == "2026年3月5日")
        #expect(day?.text(.english) == "5 March 2026")
        #expect(day?.month.text(.chinese) == "2026年3月")
        #expect(day?.html(.english).markup == "<time datetime=\"2026-03-05\">5 March 2026</time>")
        #expect(day?.month.html(.chinese).markup == "<time datetime=\"2026-03\">2026年3月</time>")
    }
}
