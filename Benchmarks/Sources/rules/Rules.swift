// How fast are rules evaluated, one enterprise at a time and over the columns of all?
//
// usage: rules CLAUSES CSV OUTPUT
//
// Reads the clauses (YAML) and the enterprises (CSV), evaluates them, and writes the amounts of
// all clauses in fen to OUTPUT: 64-bit integers, clause after clause. Prints one JSON object; times
// are processor seconds, the best of some runs.

import FEEL
import Foundation
import measuring

@main
enum Rules {
    static func main() throws {
        let arguments = CommandLine.arguments
        let clauses = try Clause.read(arguments[1])
        let enterprises = try Enterprises(csv: arguments[2])
        var report: [String: Double] = ["rows": Double(enterprises.count)]
        let scope = Enterprises.scope

        let many = (0..<500).map { clauses[$0 % clauses.count].varied($0) }
        report["compileSeconds"] = best(of: 7) {
            for source in many { precondition(Expression(source, in: scope).isSound) }
            return {}
        }
        report["rules"] = Double(many.count)

        let expressions = clauses.map { Expression($0.expression, in: scope) }
        precondition(expressions.allSatisfy(\.isSound), "a clause does not compile")
        let loaded = Double(peakMemory())
        report["loadedBytes"] = loaded
        let program = ColumnProgram(expressions)
        let table = enterprises.table
        var amounts: [[Int64]] = []
        report["columnsSeconds"] = try best(of: 15) {
            let columns = try program.evaluate(table, in: Run(limits: .generous))
            let dividends = enterprises.capped(columns[3])
            amounts = []
            return { amounts = fen(columns, capped: dividends) }
        }
        report["peakBytes"] = Double(peakMemory())
        for (clause, column) in zip(clauses, amounts) {
            report["total \(clause.key)"] = Double(column.reduce(0, +))
        }
        try write(amounts, to: arguments[3])

        let rows = enterprises.rows(min(100_000, enterprises.count))
        report["rowSeconds"] =
            try best(of: 5) {
                let run = Run(limits: .generous)
                for row in rows {
                    for expression in expressions { _ = try expression.evaluate(row, in: run) }
                }
                return {}
            } / Double(rows.count)
        report["wrongRows"] = Double(
            try rows.enumerated().filter { index, row in
                for (place, expression) in expressions.enumerated() where place != 3 {
                    guard case .number(let amount) = try expression.evaluate(row),
                        amount.scaled(2) == amounts[place][index]
                    else { return true }
                }
                return false
            }.count
        )
        let some = rows.prefix(10_000)
        report["traceSeconds"] =
            try best(of: 3) {
                let run = Run(limits: .generous)
                for row in some {
                    for expression in expressions { _ = try expression.explain(row, in: run) }
                }
                return {}
            } / Double(some.count)
        let data = try JSONEncoder().encode(report)
        print(String(decoding: data, as: UTF8.self))
    }

    /// The columns as fen, with the fourth one as it was capped.
    static func fen(_ columns: [Column], capped: [Int64]) -> [[Int64]] {
        columns.enumerated().map { place, column in
            if place == 3 { return capped }
            let scale = column.scale ?? 2
            let factor: Int64 = scale == 0 ? 100 : scale == 1 ? 10 : 1
            precondition(scale <= 2, "an amount has two decimals at most")
            return column.withIntegers { $0.map { $0 * factor } } ?? []
        }
    }

    static func write(_ columns: [[Int64]], to path: String) throws {
        var data = Data()
        for column in columns { column.withUnsafeBytes { data.append(contentsOf: $0) } }
        try data.write(to: URL(fileURLWithPath: path))
    }

    /// The fewest processor seconds that some work took.
    ///
    /// What it gives back is done afterwards
    /// and not counted.
    static func best(of runs: Int, _ work: () throws -> () -> Void) rethrows -> Double {
        var best = Double.infinity
        for _ in 0..<runs {
            let start = processorSeconds()
            let after = try work()
            best = min(best, processorSeconds() - start)
            after()
        }
        return best
    }
}

extension Limits {
    /// Steps for a benchmark's millions of rows.
    static let generous: Limits = {
        var limits = Limits()
        limits.steps = .max
        limits.size = .max
        return limits
    }()
}
