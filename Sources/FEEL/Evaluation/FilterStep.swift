/// `list[filter]` (DMN 1.5, clause 10.3.2.5).
///
/// The elements for which the filter is true, or the one at the filter's index, counted from 1, or
/// from the end by negative ones. What is no list counts as a list of one.
final class FilterStep: Step, @unchecked Sendable {
    private let list: Step
    private let item: Int
    private let condition: Step
    private let readsItem: Bool
    /// Whether the filter is a number by its type: where it comes to null, so does the whole.
    private let isIndex: Bool

    init(
        _ node: Node,
        _ list: Step,
        item: Int,
        _ condition: Step,
        readsItem: Bool,
        isIndex: Bool
    ) {
        self.list = list
        self.item = item
        self.condition = condition
        self.readsItem = readsItem
        self.isIndex = isIndex
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let value = try list.value(frame, run)
        let elements: [Value]
        switch value {
        case .list(let list): elements = list
        case .null(let reason):
            return null(.wrongOperand(operation: "[]", found: "null"), because: reason)
        default: elements = [value]
        }
        return readsItem
            ? try select(from: elements, frame, run) : try selectAtOnce(from: elements, frame, run)
    }

    /// The filter says the same of each element.
    private func selectAtOnce(from elements: [Value], _ frame: Frame, _ run: Run) throws(Halt)
        -> Value
    {
        switch try condition.value(frame, run) {
        case .number(let index): return element(of: elements, at: index)
        case .boolean(true): return .list(elements)
        case .null(let reason) where isIndex:
            return null(.wrongCondition(found: "null"), because: reason)
        default: return .list([])
        }
    }

    private func select(from elements: [Value], _ frame: Frame, _ run: Run) throws(Halt) -> Value {
        if elements.isEmpty {
            frame[item] = .null
            guard case .number(let index) = try condition.value(frame, run) else {
                return .list([])
            }
            return element(of: elements, at: index)
        }
        var selected: [Value] = []
        for (place, element) in elements.enumerated() {
            try run.step()
            frame[item] = element
            switch try condition.value(frame, run) {
            case .boolean(true):
                try run.grow(by: 1)
                selected.append(element)
            // A name that no element has an entry for was the number of one.
            case .number(let index) where place == 0:
                return self.element(of: elements, at: index)
            default: break
            }
        }
        return .list(selected)
    }

    private func element(of elements: [Value], at index: Number) -> Value {
        if let place = elements.place(index) { return elements[place] }
        return null(.indexOutOfRange(index: index.description, count: elements.count))
    }
}

extension [Value] {
    /// The place, counted from 0, of a position of FEEL, counted from 1 or, negative, from the
    /// end; nil where there is none.
    ///
    /// Of a fraction the whole part counts.
    func place(_ position: Number) -> Int? {
        guard let position = position.rounded(.down, scale: 0)?.integer else { return nil }
        let place = position > 0 ? position - 1 : count + position
        return position != 0 && indices.contains(place) ? place : nil
    }
}
