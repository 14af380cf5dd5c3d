extension Problem {
    /// The problem's stable code: lower-case words joined by hyphens.
    public var code: String {
        switch self {
        case .syntax: "syntax"
        case .unknownName: "unknown-name"
        case .unknownFunction: "unknown-function"
        case .unknownParameter: "unknown-parameter"
        case .unknownType: "unknown-type"
        case .wrongArity: "wrong-arity"
        case .confusable: "confusable"
        case .duplicateName: "duplicate-name"
        case .externalFunction: "external-function"
        case .sourceTooLarge: "source-too-large"
        case .nestedTooDeep: "nested-too-deep"
        default: codeOfEvaluation
        }
    }

    private var codeOfEvaluation: String {
        switch self {
        case .wrongOperands: "wrong-operands"
        case .wrongOperand: "wrong-operand"
        case .wrongArgument: "wrong-argument"
        case .invalidArgument: "invalid-argument"
        case .notAFunction: "not-a-function"
        case .noSuchEntry: "no-such-entry"
        case .noSuchProperty: "no-such-property"
        case .indexOutOfRange: "index-out-of-range"
        case .divisionByZero: "division-by-zero"
        case .outOfRange: "out-of-range"
        case .unreadable: "unreadable"
        case .wrongCondition: "wrong-condition"
        case .notConforming: "not-conforming"
        case .notAllowed: "not-allowed"
        case .wrongRange: "wrong-range"
        case .noClock: "no-clock"
        case .notGiven: "not-given"
        case .other(let code, _, _): code
        default: ""
        }
    }

    /// The problem as a sentence that says what is wrong and, where it can, what to do.
    public func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}

extension Halt {
    /// The sentence that says which limit was reached.
    public func text(in language: Language) -> String {
        switch (self, language) {
        case (.tooManySteps(let limit), .chinese):
            "计算超过了 \(limit) 步的上限，已中止。请缩小列表或循环的范围。"
        case (.tooManySteps(let limit), .english):
            "The evaluation was ended after its limit of \(limit) steps. "
                + "Loop over less, or filter the lists first."
        case (.tooLarge(let limit), .chinese):
            "结果的大小超过了 \(limit) 的上限，已中止。请少生成一些元素或文字。"
        case (.tooLarge(let limit), .english):
            "The evaluation was ended at its limit of \(limit) elements and bytes. "
                + "Make shorter lists or texts."
        case (.tooDeep(let limit), .chinese):
            "函数互相调用超过了 \(limit) 层的上限，已中止。请检查递归是否能结束。"
        case (.tooDeep(let limit), .english):
            "The evaluation was ended because functions called each other more than \(limit) deep. "
                + "Check that the recursion ends."
        }
    }
}
