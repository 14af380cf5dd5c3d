import FEEL

/// The elements of a model and of all it imports, compiled.
final class Program: Sendable {
    /// An element that has a value while a model is evaluated.
    struct Node: Sendable {
        enum Kind: Sendable {
            case input(ItemType?)
            case decision(CompiledDecision)
            case knowledge(CompiledKnowledge)
            case service(CompiledService)

            /// Whether the caller may give the element a value.
            var isGiveable: Bool { isInput || isDecision }

            var isInput: Bool {
                if case .input = self { true } else { false }
            }

            var isDecision: Bool {
                if case .decision = self { true } else { false }
            }

            var isService: Bool {
                if case .service = self { true } else { false }
            }
        }

        /// The element's own name.
        let name: String
        /// The name expressions speak of it by.
        let variable: String
        let id: String
        /// Which unit it belongs to; 0 is the model that was compiled.
        let unit: Int
        let kind: Kind
    }

    let nodes: [Node]
    /// The models, each at one of the places where it is imported.
    let units: [Unit]

    /// The elements by their name behind the names of the imports that lead to them.
    private let places: [TextKey: [Int]]
    /// The inputs and decisions of the model that was compiled, by their name and their
    /// variable's.
    private let own: [TextKey: [Int]]
    /// The inputs and decisions of imported models.
    private let foreign: [Int]

    init(nodes: [Node], units: [Unit]) {
        self.nodes = nodes
        self.units = units
        var places: [TextKey: [Int]] = [:]
        var own: [TextKey: [Int]] = [:]
        var foreign: [Int] = []
        for (index, node) in nodes.enumerated() {
            let path = units[node.unit].path + [node.name]
            places[TextKey(path.joined(separator: ".")), default: []].append(index)
            guard node.kind.isGiveable else { continue }
            if node.unit == 0 {
                own[TextKey(node.name), default: []].append(index)
                if !node.variable.utf8.elementsEqual(node.name.utf8) {
                    own[TextKey(node.variable), default: []].append(index)
                }
            } else {
                foreign.append(index)
            }
        }
        self.places = places
        self.own = own
        self.foreign = foreign
    }

    /// The element of a name, behind the names of the imports that lead to it.
    func place(of name: String, where isWanted: (Node.Kind) -> Bool) -> Int? {
        places[TextKey(normalizedName(name))]?.first { isWanted(nodes[$0].kind) }
    }

    /// The given values by element.
    func given(by inputs: ModelInputs) -> [Int: Value] {
        var given: [Int: Value] = [:]
        for (name, value) in inputs.values.entries {
            for index in own[TextKey(name)] ?? [] { given[index] = value }
        }
        for index in foreign {
            let node = nodes[index]
            let isOwn = own[TextKey(node.name)] != nil
            if let value = inputs.value(of: node, in: units[node.unit], byName: !isOwn) {
                given[index] = value
            }
        }
        return given
    }

    /// A model at one of the places where it is imported.
    struct Unit: Sendable {
        let namespace: String
        /// The names of the imports that lead to it; empty for the model that was compiled.
        let path: [String]
    }

    /// Where a row takes a value from.
    indirect enum Source: Sendable {
        /// The value of an element.
        case node(Int)
        /// A context of the elements of an imported model.
        case imported(ContextShape, [Source])

        /// The elements it takes values of.
        func forEachNode(_ visit: (Int) -> Void) {
            switch self {
            case .node(let index): visit(index)
            case .imported(_, let sources): for source in sources { source.forEachNode(visit) }
            }
        }
    }

    struct CompiledDecision: Sendable {
        let row: [Source]
        /// The elements that the row takes values of.
        let needs: [Int]
        let logic: Logic
        let type: ItemType?
        let site: Site
    }

    struct CompiledKnowledge: Sendable {
        let row: [Source]
        let function: CompiledFunction
    }

    struct CompiledService: Sendable {
        /// The elements that the caller gives: input data, then input decisions.
        let parameters: [(node: Int, parameter: FunctionValue.Parameter)]
        let outputs: [Int]
        /// The names of the outputs where there are several; nil for one.
        let shape: ContextShape?
        let result: ItemType?
        let site: Site
    }
}
