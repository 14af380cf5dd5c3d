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

    init(nodes: [Node], units: [Unit]) {
        self.nodes = nodes
        self.units = units
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
