import Testing

@testable import FEEL

@Suite struct JSONReaderTests {
    /// Texts that are JSON, each with what the writer makes of it again.
    static let valid: [(text: String, again: String)] = [
        ("null", "null"), ("true", "true"), ("false", "false"),
        (" \t\r\n1 \n", "1"), ("0", "0"), ("-0", "0"), ("-1", "-1"), ("0.5", "0.5"),
        ("1.50", "1.5"), ("1e2", "100"), ("1E+2", "100"), ("1e-2", "0.01"), ("-1.5e1", "-15"),
        ("0e999999999999999999999", "0"), ("0.000", "0"),
        ("9007199254740993", "9007199254740993"),
        ("0.1234567890123456789012345678901234", "0.1234567890123456789012345678901234"),
        ("1234567890123456789012345678901234", "1234567890123456789012345678901234"),
        ("123456789012345678901234567890123400", "123456789012345678901234567890123400"),
        (#""""#, #""""#), (#""a""#, #""a""#), (#""坭兴陶""#, #""坭兴陶""#),
        (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\u0008\u000c\n\r\t""#),
        (#""\u0041\u5764\u00e9""#, #""A坤é""#), (#""\ud842\udfb7""#, #""𠮷""#),
        (#""\uD83D\uDE00!""#, #""😀!""#), (#""\u0000""#, #""\u0000""#),
        ("\"\u{7F}\u{2028}\u{FEFF}\"", "\"\u{7F}\u{2028}\u{FEFF}\""),
        (#""e\u0301""#, "\"e\u{301}\""),
        ("[]", "[]"), ("[ ]", "[]"), ("[1,2 , 3]", "[1,2,3]"), ("[[],[[]]]", "[[],[[]]]"),
        ("[null,true,\"\"]", "[null,true,\"\"]"),
        ("{}", "{}"), ("{ }", "{}"), (#"{"a":1}"#, #"{"a":1}"#),
        (#"{ "营业收入 - 上年" : { "1" : [ ] } }"#, #"{"营业收入 - 上年":{"1":[]}}"#),
        (#"{"":0}"#, #"{"":0}"#), (#"{"b":1,"a":2}"#, #"{"b":1,"a":2}"#),
        // Canonically equivalent, yet two names.
        ("{\"\u{E9}\":1,\"e\u{301}\":2}", "{\"\u{E9}\":1,\"e\u{301}\":2}"),
        ("\u{FEFF}1", "1"),
    ]

    @Test func `JSON is read and written again with all it holds`() throws {
        for (text, again) in Self.valid {
            let value = try JSONReader().value(of: text)
            let written = try value.json()
            #expect(written.utf8.elementsEqual(again.utf8), "\(text) → \(written)")
            let reread = try JSONReader().value(of: written).json()
            #expect(reread.utf8.elementsEqual(written.utf8), "\(written) → \(reread)")
        }
    }

    /// Texts that are not JSON or that FEEL cannot take, with the code of the error and where it
    /// stands.
    static let invalid: [(text: String, code: String, line: Int, column: Int)] = [
        ("", "json-unexpected-end", 1, 1), ("  ", "json-unexpected-end", 1, 3),
        ("nul", "json-unexpected", 1, 1), ("nulL", "json-unexpected", 1, 1),
        ("True", "json-unexpected", 1, 1), ("NaN", "json-unexpected", 1, 1),
        ("Infinity", "json-unexpected", 1, 1), ("-Infinity", "json-wrong-number", 1, 1),
        ("undefined", "json-unexpected", 1, 1), ("'a'", "json-unexpected", 1, 1),
        ("1 2", "json-trailing", 1, 3), ("1,", "json-trailing", 1, 2),
        ("{}]", "json-trailing", 1, 3), ("nullnull", "json-trailing", 1, 5),
        ("01", "json-wrong-number", 1, 1), ("-01", "json-wrong-number", 1, 1),
        ("-", "json-unexpected-end", 1, 1), ("+1", "json-unexpected", 1, 1),
        (".5", "json-unexpected", 1, 1), ("1.", "json-unexpected-end", 1, 1),
        ("[1.]", "json-wrong-number", 1, 2), ("1e", "json-unexpected-end", 1, 1),
        ("[1e+]", "json-wrong-number", 1, 2), ("[1.e1]", "json-wrong-number", 1, 2),
        ("0x1F", "json-trailing", 1, 2), ("1_000", "json-trailing", 1, 2),
        ("１", "json-unexpected", 1, 1), ("--1", "json-wrong-number", 1, 1),
        ("12345678901234567890123456789012345", "json-inexact-number", 1, 1),
        ("[0.1, 0.10000000000000000555111512312578271]", "json-inexact-number", 1, 7),
        ("1e6145", "json-inexact-number", 1, 1), ("1e-6177", "json-inexact-number", 1, 1),
        ("1.5e-6176", "json-inexact-number", 1, 1),
        ("1e999999999999999999999", "json-inexact-number", 1, 1),
        ("\"", "json-unexpected-end", 1, 2), ("\"a", "json-unexpected-end", 1, 3),
        ("\"\\", "json-unexpected-end", 1, 3), (#""\"#, "json-unexpected-end", 1, 3),
        (#""\x""#, "json-wrong-escape", 1, 2), (#""\营""#, "json-wrong-escape", 1, 2),
        (#""ab\u12""#, "json-wrong-escape", 1, 4), (#""\u12G4""#, "json-wrong-escape", 1, 2),
        (#""\u１２３４""#, "json-wrong-escape", 1, 2), (#""\U0041""#, "json-wrong-escape", 1, 2),
        (#""\ud800""#, "json-lone-surrogate", 1, 2), (#""\udc00""#, "json-lone-surrogate", 1, 2),
        (#""\ud800\u0041""#, "json-lone-surrogate", 1, 2),
        (#""\ud800\ud800""#, "json-lone-surrogate", 1, 2),
        (#""\ud800x""#, "json-lone-surrogate", 1, 2),
        ("\"a\nb\"", "json-control-character", 1, 3), ("\"\t\"", "json-control-character", 1, 2),
        ("\"\u{1F}\"", "json-control-character", 1, 2),
        ("\"\\n\u{0}\"", "json-control-character", 1, 4),
        ("[", "json-unexpected-end", 1, 2), ("[1", "json-unexpected-end", 1, 3),
        ("[1,", "json-unexpected-end", 1, 4), ("[1,]", "json-unexpected", 1, 4),
        ("[,1]", "json-unexpected", 1, 2), ("[1 2]", "json-unexpected", 1, 4),
        ("[1}", "json-unexpected", 1, 3), ("[1,,2]", "json-unexpected", 1, 4),
        ("]", "json-unexpected", 1, 1), ("}", "json-unexpected", 1, 1),
        ("{", "json-unexpected-end", 1, 2), ("{1:2}", "json-unexpected", 1, 2),
        ("{a:1}", "json-unexpected", 1, 2), ("{'a':1}", "json-unexpected", 1, 2),
        (#"{"a"}"#, "json-unexpected", 1, 5), (#"{"a":}"#, "json-unexpected", 1, 6),
        (#"{"a" 1}"#, "json-unexpected", 1, 6), (#"{"a":1,}"#, "json-unexpected", 1, 8),
        (#"{"a":1;"b":2}"#, "json-unexpected", 1, 7), (#"{"a":1"#, "json-unexpected-end", 1, 7),
        (#"{"a":1]"#, "json-unexpected", 1, 7), (#"{,"a":1}"#, "json-unexpected", 1, 2),
        (#"{"a":1,"a":2}"#, "json-duplicate-key", 1, 8),
        (#"{"a":1,"\u0061":2}"#, "json-duplicate-key", 1, 8),
        ("{\n  \"营收\": 1,\n  \"营收\": 2\n}", "json-duplicate-key", 3, 3),
        ("{\"营收\"：1}", "json-unexpected", 1, 6), ("{“营收”:1}", "json-unexpected", 1, 2),
        ("// a\n1", "json-unexpected", 1, 1), ("/**/1", "json-unexpected", 1, 1),
        ("1 # a", "json-trailing", 1, 3), ("\u{A0}1", "json-unexpected", 1, 1),
        ("\u{3000}1", "json-unexpected", 1, 1), ("\u{B}1", "json-unexpected", 1, 1),
        ("1\u{FEFF}", "json-trailing", 1, 2), ("[1]\u{0}", "json-trailing", 1, 4),
        ("{\n\t\"甲\": [1,\n\t\t2,,]}", "json-unexpected", 3, 5),
        ("\u{FEFF}x", "json-unexpected", 1, 1),
    ]

    @Test func `what is no JSON is refused at its place`() {
        for (text, code, line, column) in Self.invalid {
            let found = failure(of: Array(text.utf8))
            let place = found.map { "\($0.code) \($0.line):\($0.column)" }
            #expect(place == "\(code) \(line):\(column)", "\(text)")
        }
    }

    /// Bytes that are not UTF-8, with the offset of the first of them.
    static let notText: [(bytes: [UInt8], offset: Int)] = [
        ([0x22, 0xC8, 0xEB, 0x22], 1),  // 入 in GBK
        ([0x22, 0x61, 0xFF, 0x22], 2), ([0x22, 0xC0, 0x80, 0x22], 1),
        ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
        ([0x22, 0xE5, 0x9D, 0x22], 1), ([0x22, 0x5C, 0x6E, 0x80, 0x22], 3),
        ([0x22, 0x5C, 0x80, 0x22], 2), ([0xFF], 0), ([0x31, 0x20, 0x80], 2),
        ([0xFE, 0xFF, 0x00, 0x31], 0), ([0xEF, 0xBB], 0),
    ]

    @Test func `bytes that are not UTF-8 are refused at their place`() {
        for (bytes, offset) in Self.notText {
            let found = failure(of: bytes)
            #expect(found?.code == "json-not-utf8", "\(bytes)")
            #expect(found?.offset == offset, "\(bytes)")
        }
    }

    @Test func `a text of any bytes ends in a value or an error`() {
        var generator = SeededBytes(seed: 20_260_801)
        let alphabet = Array("{}[]\",:\\u0e-.1 tfn\nd8坭".utf8) + [0xFF, 0x80, 0x00]
        for _ in 0..<20_000 {
            let bytes = (0..<generator.next(below: 24)).map { _ in
                alphabet[generator.next(below: alphabet.count)]
            }
            if let error = failure(of: bytes) {
                #expect(!error.text(in: .chinese).isEmpty && !error.text(in: .english).isEmpty)
                #expect(error.offset <= bytes.count)
            }
        }
    }

    @Test func `nesting and length are bounded`() throws {
        var limits = JSONReader.Limits()
        limits.depth = 3
        limits.bytes = 20
        let reader = JSONReader(limits: limits)
        #expect(throws: Never.self) { try reader.value(of: #"[{"a":[]}]"#) }
        #expect(throws: JSONError.self) { try reader.value(of: "[[[[]]]]") }
        #expect(throws: JSONError.self) { try reader.value(of: String(repeating: " ", count: 21)) }
        let deep = Array(repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(failure(of: deep)?.code == "json-too-deep")
    }

    @Test func `objects of one shape share it`() throws {
        let text = #"[{"a":1,"b":2},{"a":3,"b":4},{"b":5,"a":6}]"#
        guard case .list(let rows) = try JSONReader().value(of: text),
            case .context(let first) = rows[0], case .context(let second) = rows[1],
            case .context(let third) = rows[2]
        else {
            Issue.record("not a list of contexts")
            return
        }
        #expect(first.shape === second.shape)
        #expect(third.shape.names == ["b", "a"])
    }

    @Test func `an object of many names finds a double one`() {
        let names = (0..<100).map { "\"n\($0)\":\($0)" }
        #expect(failure(of: Array("{\(names.joined(separator: ","))}".utf8)) == nil)
        let doubled = names + ["\"n57\":0"]
        #expect(
            failure(of: Array("{\(doubled.joined(separator: ","))}".utf8))?.code
                == "json-duplicate-key"
        )
    }

    @Test func `full-width punctuation is explained with what to write`() {
        let error = failure(of: Array("{\"营收\"：1}".utf8))
        #expect(error?.text(in: .chinese).contains("半角的 :") == true)
        #expect(error?.text(in: .english).contains("half-width :") == true)
    }

    private func failure(of bytes: [UInt8]) -> JSONError? {
        do throws(JSONError) {
            _ = try JSONReader().value(of: bytes)
            return nil
        } catch {
            return error
        }
    }
}

/// Numbers that are the same for the same seed (SplitMix64).
struct SeededBytes {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
