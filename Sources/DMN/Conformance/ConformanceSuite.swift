public import FEEL

/// A file of test cases of the DMN Technology Compatibility Kit (https://github.com/dmn-tck/tck).
public struct ConformanceSuite: Sendable {
    /// A case: what a model is given, and what it must come to.
    public struct Case: Sendable {
        /// The case's id within its file.
        public let id: String
        /// What the case is about.
        public let description: String?
        /// What the results are taken from.
        public let target: Target
        /// What the model is evaluated over.
        public let inputs: ModelInputs
        /// What is expected of it.
        public let results: [ExpectedResult]
        /// The line of the file.
        public let line: Int
    }

    /// What a case evaluates.
    public enum Target: Sendable, Hashable {
        /// Each result is a decision's.
        case decisions
        /// The results are those of a decision service's output decisions.
        case service(String)
        /// The result is that of a knowledge model, given the inputs as its arguments.
        case knowledgeModel(String)
    }

    /// What a decision must come to.
    public struct ExpectedResult: Sendable {
        /// The name of the decision.
        public let name: String
        /// The value that is expected.
        public let value: ExpectedValue
        /// Whether the null must be an error's.
        public let isError: Bool
    }

    /// A value as the kit writes it, with the type it names.
    public indirect enum ExpectedValue: Sendable {
        case null
        /// A value; where it is a string, a temporal result is compared by its text.
        case value(Value)
        case list([ExpectedValue])
        case components([(name: String, value: ExpectedValue)])
    }

    /// Why a file of cases could not be read.
    public enum ReadingError: Error, Sendable, Hashable {
        case xml(XMLProblem)
        /// The root element is not `testCases`.
        case notTestCases(found: String)
        /// A value whose type or text is not understood.
        case value(String, type: String, line: Int)

        /// The error as a sentence.
        public func text(in language: Language) -> String {
            switch (self, language) {
            case (.xml(let problem), _): problem.text(in: language)
            case (.notTestCases(let found), .chinese): "这不是测试用例文件：根元素是 \(found)。"
            case (.notTestCases(let found), .english):
                "This is no file of test cases: the root element is \(found)."
            case (.value(let text, let type, let line), .chinese):
                "第 \(line) 行：无法把“\(text)”读作 \(type)。"
            case (.value(let text, let type, let line), .english):
                "Line \(line): “\(text)” does not read as \(type)."
            }
        }
    }

    /// The file name of the model that the cases are for.
    public let modelName: String
    /// The labels that the file gives its cases.
    public let labels: [String]
    /// The cases in the order of the file.
    public let cases: [Case]

    /// Reads a file of test cases.
    public static func read(testFile bytes: [UInt8]) throws(ReadingError) -> ConformanceSuite {
        let document: XMLDocument
        do {
            document = try XMLDocument(bytes)
        } catch {
            throw .xml(error)
        }
        return try CaseReader().read(document.root)
    }
}
