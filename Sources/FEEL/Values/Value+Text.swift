extension Value {
    /// The value as FEEL writes it: an expression that comes to it again, where there is one.
    ///
    /// A function that was written in FEEL is given by its parameters alone.
    public var text: String {
        var text = ""
        // Without a run nothing is counted, so nothing is thrown.
        try? write(into: &text, in: nil)
        return text
    }

    /// The value as FEEL writes it; its length is counted in the run while it is made.
    func text(in run: Run) throws(Halt) -> String {
        var text = ""
        try write(into: &text, in: run)
        return text
    }

    private func write(into text: inout String, in run: Run?) throws(Halt) {
        let start = text.utf8.count
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let number): text += number.description
        case .string(let string): text += Self.quoted(string)
        case .date(let date): text += "@\"\(date.description)\""
        case .time(let time): text += "@\"\(time.description)\""
        case .dateTime(let moment): text += "@\"\(moment.description)\""
        case .dayTimeDuration(let duration): text += "@\"\(duration.description)\""
        case .yearMonthDuration(let duration): text += "@\"\(duration.description)\""
        case .list(let elements):
            try run?.grow(by: elements.count)
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += ", " }
                try element.write(into: &text, in: run)
            }
            text += "]"
            return
        case .context(let context):
            try run?.grow(by: context.count)
            text += "{"
            for (index, entry) in context.entries.enumerated() {
                if index > 0 { text += ", " }
                text += Self.isPlainName(entry.name) ? entry.name : Self.quoted(entry.name)
                text += ": "
                try entry.value.write(into: &text, in: run)
            }
            text += "}"
            return
        case .range(let range): try range.write(into: &text, in: run)
        case .function(let function): text += function.text
        }
        try run?.grow(by: text.utf8.count - start)
    }

    /// A text as a string literal.
    static func quoted(_ string: String) -> String {
        var text = "\""
        text.reserveCapacity(string.utf8.count + 2)
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// Whether an entry's name can stand without quotation marks: it is made of letters, digits
    /// and single spaces alone.
    private static func isPlainName(_ name: String) -> Bool {
        var isAfterSpace = true
        for scalar in name.unicodeScalars {
            switch scalar {
            case " ":
                if isAfterSpace { return false }
                isAfterSpace = true
                continue
            case "_": break
            case "0"..."9": if isAfterSpace { return false }
            default: guard scalar.properties.isAlphabetic else { return false }
            }
            isAfterSpace = false
        }
        return !isAfterSpace
    }
}

extension ValueRange {
    fileprivate func write(into text: inout String, in run: Run?) throws(Halt) {
        switch (low, high) {
        case (let low?, let high?):
            text += includesLow ? "[" : "("
            text += try low.text(counting: run)
            text += ".."
            text += try high.text(counting: run)
            text += includesHigh ? "]" : ")"
        case (let low?, nil):
            text += includesLow ? "(>= " : "(> "
            text += try low.text(counting: run) + ")"
        case (nil, let high?):
            text += includesHigh ? "(<= " : "(< "
            text += try high.text(counting: run) + ")"
        case (nil, nil): text += "(null..null)"
        }
    }
}

extension Value {
    fileprivate func text(counting run: Run?) throws(Halt) -> String {
        guard let run else { return text }
        return try text(in: run)
    }
}

extension FunctionValue {
    fileprivate var text: String {
        if case .builtIn(let function) = body { return function.name }
        let list = parameters.map { parameter in
            parameter.type == .any
                ? parameter.name : "\(parameter.name): \(parameter.type.text)"
        }
        return "function(\(list.joined(separator: ", ")))"
    }
}
