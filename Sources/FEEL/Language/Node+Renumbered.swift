extension Node {
    /// The same tree with a new slot for each old one.
    func renumbered(_ slot: (Int) -> Int) -> Node {
        Node(kind.renumbered(slot), at: range, type: type)
    }
}

extension Node.Kind {
    fileprivate func renumbered(_ slot: (Int) -> Int) -> Node.Kind {
        switch self {
        case .literal, .invalid: self
        case .variable(let place, let name): .variable(slot: slot(place), name: name)
        case .entryOrElse(let name, let item, let otherwise):
            .entryOrElse(name: name, item: slot(item), otherwise: otherwise?.renumbered(slot))
        case .negation(let node): .negation(node.renumbered(slot))
        case .arithmetic(let operation, let left, let right):
            .arithmetic(operation, left.renumbered(slot), right.renumbered(slot))
        case .comparison(let comparison, let left, let right):
            .comparison(comparison, left.renumbered(slot), right.renumbered(slot))
        case .between(let value, let low, let high):
            .between(
                value.renumbered(slot),
                low: low.renumbered(slot),
                high: high.renumbered(slot)
            )
        case .conjunction(let left, let right):
            .conjunction(left.renumbered(slot), right.renumbered(slot))
        case .disjunction(let left, let right):
            .disjunction(left.renumbered(slot), right.renumbered(slot))
        case .conditional(let condition, let then, let otherwise):
            .conditional(
                condition.renumbered(slot),
                then: then.renumbered(slot),
                otherwise: otherwise.renumbered(slot)
            )
        case .instance(let node, let type): .instance(node.renumbered(slot), type)
        case .path(let node, let name): .path(node.renumbered(slot), name: name)
        case .list(let nodes): .list(nodes.map { $0.renumbered(slot) })
        case .range(let low, let includesLow, let high, let includesHigh):
            .range(
                low: low?.renumbered(slot),
                includesLow: includesLow,
                high: high?.renumbered(slot),
                includesHigh: includesHigh
            )
        default: renumberedCallOrBinding(slot)
        }
    }

    private func renumberedCallOrBinding(_ slot: (Int) -> Int) -> Node.Kind {
        switch self {
        case .builtIn(let builtIn, let signature, let arguments):
            .builtIn(
                builtIn,
                signature: signature,
                arguments: arguments.map { $0.renumbered(slot) }
            )
        case .call(let node, let arguments):
            .call(node.renumbered(slot), arguments: arguments.map { $0.renumbered(slot) })
        case .namedCall(let node, let arguments):
            .namedCall(
                node.renumbered(slot),
                arguments: arguments.map { (name: $0.name, value: $0.value.renumbered(slot)) }
            )
        case .membership(let node, let input, let tests):
            .membership(
                node.renumbered(slot),
                input: slot(input),
                tests: tests.map { $0.renumbered(slot) }
            )
        case .unaryTests(let input, let tests, let negated):
            .unaryTests(
                input: slot(input),
                tests.map { $0.renumbered(slot) },
                negated: negated
            )
        case .loop(let iterators, let body, let partial):
            .loop(
                iterators.map { $0.renumbered(slot) },
                body: body.renumbered(slot),
                partial: partial.map(slot)
            )
        case .quantified(let quantifier, let iterators, let condition):
            .quantified(
                quantifier,
                iterators.map { $0.renumbered(slot) },
                condition: condition.renumbered(slot)
            )
        case .filter(let node, let item, let condition):
            .filter(
                node.renumbered(slot),
                item: slot(item),
                condition: condition.renumbered(slot)
            )
        case .context(let entries):
            .context(
                entries.map {
                    Node.Entry(
                        name: $0.name,
                        slot: slot($0.slot),
                        value: $0.value.renumbered(slot)
                    )
                }
            )
        case .function(let literal): .function(literal.renumbered(slot))
        default: self
        }
    }
}

extension Node.FunctionLiteral {
    /// The same function in a frame with other slots; its own frame stays as it is.
    fileprivate func renumbered(_ slot: (Int) -> Int) -> Node.FunctionLiteral {
        Node.FunctionLiteral(
            parameters: parameters,
            captures: captures.map(slot),
            frameSize: frameSize,
            body: body,
            result: result
        )
    }
}

extension Node.UnaryTest {
    fileprivate func renumbered(_ slot: (Int) -> Int) -> Node.UnaryTest {
        switch self {
        case .any: .any
        case .compare(let comparison, let node): .compare(comparison, node.renumbered(slot))
        case .value(let node): .value(node.renumbered(slot))
        case .condition(let node): .condition(node.renumbered(slot))
        case .negation(let tests): .negation(tests.map { $0.renumbered(slot) })
        }
    }
}

extension Node.Iterator {
    fileprivate func renumbered(_ slot: (Int) -> Int) -> Node.Iterator {
        let domain: Domain =
            switch domain {
            case .values(let node): .values(node.renumbered(slot))
            case .span(let first, let last):
                .span(first.renumbered(slot), last.renumbered(slot))
            }
        return Node.Iterator(name: name, slot: slot(self.slot), domain: domain)
    }
}
