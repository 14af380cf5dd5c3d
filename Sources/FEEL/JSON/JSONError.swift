/// Why a text is not JSON that FEEL can take, and where.
public struct JSONError: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Problem: Sendable, Hashable {
        /// The text ends before the value does.
        case unexpectedEnd
        /// Something else stands where JSON has this; `found` is the character as it stands.
        case unexpected(found: String, expected: Expectation)
        /// Something follows the value.
        case trailing(found: String)
        /// Bytes that are not UTF-8, as in a file saved as GBK.
        case notUTF8
        /// A backslash before a character that JSON does not escape.
        case wrongEscape(String)
        /// Half of a surrogate pair, which is no character.
        case loneSurrogate
        /// A control character that stands in a string as it is.
        case controlCharacter(code: UInt32)
        /// A number written as JSON does not write numbers, such as `01` or `1.`.
        case wrongNumber(String)
        /// A number with more than 34 significant digits or outside the range of FEEL's numbers.
        /// It is refused rather than rounded.
        case inexactNumber(String)
        /// A name that an object has twice.
        case duplicateKey(String)
        /// Objects and arrays nest deeper than the limit.
        case tooDeep(limit: Int)
        /// There are more bytes than the limit.
        case tooLarge(limit: Int)
    }

    /// What JSON has at a place.
    public enum Expectation: Sendable, Hashable {
        case value, name, colon, commaOrBracket, commaOrBrace
    }

    /// What is wrong.
    public let problem: Problem
    /// Where it starts, in bytes from the start of the text.
    public let offset: Int
    /// The line, counted from 1.
    public let line: Int
    /// The column in code points, counted from 1.
    public let column: Int

    init(_ problem: Problem, at offset: Int, in bytes: [UInt8]) {
        self.problem = problem
        self.offset = offset
        var line = 1
        var column = 1
        for index in 0..<min(offset, bytes.count) {
            switch bytes[index] {
            case UInt8(ascii: "\n"):
                line += 1
                column = 1
            // A byte that continues a code point, and the mark of UTF-8 at the start.
            case 0x80...0xBF: break
            case 0xEF where index == 0 && bytes.starts(with: JSONReader.byteOrderMark): break
            default: column += 1
            }
        }
        self.line = line
        self.column = column
    }
}

extension JSONError {
    /// The problem's stable code: lower-case words joined by hyphens.
    public var code: String {
        switch problem {
        case .unexpectedEnd: "json-unexpected-end"
        case .unexpected: "json-unexpected"
        case .trailing: "json-trailing"
        case .notUTF8: "json-not-utf8"
        case .wrongEscape: "json-wrong-escape"
        case .loneSurrogate: "json-lone-surrogate"
        case .controlCharacter: "json-control-character"
        case .wrongNumber: "json-wrong-number"
        case .inexactNumber: "json-inexact-number"
        case .duplicateKey: "json-duplicate-key"
        case .tooDeep: "json-too-deep"
        case .tooLarge: "json-too-large"
        }
    }

    /// What is wrong and what to do, as a sentence without the place.
    public func text(in language: Language) -> String {
        switch language {
        case .chinese: problem.chinese
        case .english: problem.english
        }
    }
}

extension JSONError.Problem {
    fileprivate var chinese: String {
        switch self {
        case .unexpectedEnd: "JSON 没有写完就结束了。"
        case .unexpected(let found, let expected):
            if let instead = JSONError.halfWidth(of: found) {
                "这里是全角的“\(found)”，JSON 要用半角的 \(instead)。"
            } else {
                "这里应当是\(expected.chinese)，却是“\(found)”。"
            }
        case .trailing(let found): "一个值已经写完，后面却还有“\(found)”。"
        case .notUTF8: "这不是 UTF-8 编码的文字。请把文件另存为 UTF-8。"
        case .wrongEscape(let escape): "JSON 没有“\(escape)”这种转义；反斜杠本身要写成 \\\\。"
        case .loneSurrogate: "这个 \\u 转义只是半个字符，后面缺少另一半。"
        case .controlCharacter(let code):
            "字符串里有控制字符 \(JSONError.hexadecimal(code))，要写成 \\n、\\t 或 \\u 转义。"
        case .wrongNumber(let text): "“\(text)”不是 JSON 的数。"
        case .inexactNumber(let text):
            "“\(text)”超过 34 位有效数字或超出数的范围；这里不会替您舍入。"
        case .duplicateKey(let key): "“\(key)”在同一个对象里写了两次。"
        case .tooDeep(let limit): "嵌套超过 \(limit) 层。"
        case .tooLarge(let limit): "超过 \(limit) 字节。"
        }
    }

    fileprivate var english: String {
        switch self {
        case .unexpectedEnd: "The JSON ends before it is complete."
        case .unexpected(let found, let expected):
            if let instead = JSONError.halfWidth(of: found) {
                "This is the full-width “\(found)”; JSON takes the half-width \(instead)."
            } else {
                "Expected \(expected.english), found “\(found)”."
            }
        case .trailing(let found): "The value is complete, but “\(found)” follows."
        case .notUTF8: "This is not UTF-8. Save the file as UTF-8."
        case .wrongEscape(let escape):
            "JSON has no escape “\(escape)”; a backslash itself is written \\\\."
        case .loneSurrogate: "This \\u escape is half a character; the other half is missing."
        case .controlCharacter(let code):
            "The string holds the control character \(JSONError.hexadecimal(code)); "
                + "write \\n, \\t or a \\u escape."
        case .wrongNumber(let text): "“\(text)” is not a number of JSON."
        case .inexactNumber(let text):
            "“\(text)” has more than 34 significant digits or is out of range; "
                + "it is not rounded here."
        case .duplicateKey(let key): "“\(key)” is written twice in one object."
        case .tooDeep(let limit): "It nests deeper than \(limit) levels."
        case .tooLarge(let limit): "It is larger than \(limit) bytes."
        }
    }
}

extension JSONError.Expectation {
    fileprivate var chinese: String {
        switch self {
        case .value: "一个值"
        case .name: "双引号括起的名称"
        case .colon: "冒号 :"
        case .commaOrBracket: "逗号 , 或者 ]"
        case .commaOrBrace: "逗号 , 或者 }"
        }
    }

    fileprivate var english: String {
        switch self {
        case .value: "a value"
        case .name: "a name in double quotes"
        case .colon: "a colon"
        case .commaOrBracket: "a comma or ]"
        case .commaOrBrace: "a comma or }"
        }
    }
}

extension JSONError {
    /// What a character of a Chinese keyboard was meant to be, where JSON has such a character.
    fileprivate static func halfWidth(of character: String) -> String? {
        switch character {
        case "，", "、": ","
        case "：": ":"
        case "“", "”", "＂", "「", "」", "‘", "’", "'": "\""
        case "｛": "{"
        case "｝": "}"
        case "［", "【": "["
        case "］", "】": "]"
        case "－": "-"
        default: nil
        }
    }

    fileprivate static func hexadecimal(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
