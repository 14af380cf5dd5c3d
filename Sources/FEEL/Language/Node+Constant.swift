extension Node {
    /// Whether the part comes to the same whatever the facts are, as its kind alone tells: it is a
    /// literal, or made of such by operators and functions that ask for nothing else.
    var isConstant: Bool {
        switch kind {
        // A function may do what no literal does.
        case .literal(.function): false
        case .literal: true
        case .negation(let operand): operand.isConstant
        case .arithmetic(_, let left, let right): left.isConstant && right.isConstant
        case .list(let elements): elements.allSatisfy(\.isConstant)
        case .range(let low, _, let high, _):
            (low?.isConstant ?? true) && (high?.isConstant ?? true)
        // Without arguments there are only the functions that ask the clock.
        case .builtIn(_, _, let arguments):
            !arguments.isEmpty && arguments.allSatisfy(\.isConstant)
        default: false
        }
    }
}
