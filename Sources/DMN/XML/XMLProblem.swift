public import FEEL

/// Why bytes were refused as an XML document.
public enum XMLProblem: Error, Sendable, Hashable {
    /// Not well formed. The line counts from 1; the message is the XML library's, in English.
    case malformed(line: Int, message: String)
    /// The document has a DOCTYPE. Models need none, and entities are a way to attack a reader.
    case documentType(line: Int)
    /// Longer than the limit, in bytes.
    case tooLong(limit: Int)
    /// Elements nest deeper than the limit.
    case tooDeep(line: Int, limit: Int)
    /// There are more elements, attributes, comments and instructions than the limit.
    case tooMany(line: Int, limit: Int)

    /// The problem as a sentence.
    public func text(in language: Language) -> String {
        let chinese = language == .chinese
        switch self {
        case .malformed(let line, let message):
            return chinese
                ? "第 \(line) 行：不是格式正确的 XML（\(message)）。"
                : "Line \(line): not well-formed XML (\(message))."
        case .documentType(let line):
            return chinese
                ? "第 \(line) 行：文件含有 DOCTYPE 声明，不予读取；请删去它。"
                : "Line \(line): the document has a DOCTYPE, which is refused; remove it."
        case .tooLong(let limit):
            return chinese
                ? "文件超过 \(limit) 字节的上限。"
                : "The document is longer than the limit of \(limit) bytes."
        case .tooDeep(let line, let limit):
            return chinese
                ? "第 \(line) 行：元素嵌套超过 \(limit) 层。"
                : "Line \(line): elements nest deeper than \(limit) levels."
        case .tooMany(let line, let limit):
            return chinese
                ? "第 \(line) 行：元素和属性超过 \(limit) 个。"
                : "Line \(line): there are more than \(limit) elements and attributes."
        }
    }
}

/// How large an XML document may be.
public struct XMLLimits: Sendable, Hashable {
    /// The most bytes.
    public var length = 64 << 20
    /// How deep elements may nest, the root counted as 1; at most 255.
    public var depth = 200
    /// How many elements, attributes, comments and instructions there may be in all.
    public var count = 2_000_000

    public init() {}
}
