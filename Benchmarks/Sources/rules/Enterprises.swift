import FEEL
import Foundation

/// The enterprises of the benchmark's CSV, column by column; money in fen.
struct Enterprises {
    /// The columns' names and how many decimals they have; the third one is a text.
    static let names = [
        ("id", 0), ("county", 0), ("industry", 0), ("in_park", 0), ("transfer", 0),
        ("revenue", 2), ("revenue_peak", 2), ("fixed_inv", 2), ("proj_inv", 2), ("infra_inv", 2),
        ("hire_months", 0), ("granted", 2),
    ]

    static let scope = Scope(
        names.map { name, _ in
            Scope.Variable(name, name == "industry" ? .string : .number)
        }
    )

    let table: ColumnTable
    private let counties: [Int64]
    var count: Int { table.rowCount }

    /// Reads a file as the generator writes it: no quotes, and all money with two decimals, so that
    /// dropping the points gives fen.
    init(csv path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        var columns = [[Int64]](repeating: [], count: Self.names.count)
        data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
            var place = 0
            var integer: Int64 = 0
            let start = bytes.firstIndex(of: 10).map { $0 + 1 } ?? 0
            for byte in bytes[start...] {
                switch byte {
                case 48...57: integer = integer &* 10 &+ Int64(byte &- 48)
                case 44, 10:
                    columns[place].append(integer)
                    integer = 0
                    place = byte == 10 ? 0 : place + 1
                default: break
                }
            }
        }
        counties = columns[1]
        let codes = Array(Set(columns[2])).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(codes, UInt32(0)...))
        table = ColumnTable(
            zip(Self.names, columns).map { name, integers in
                let column =
                    name.0 == "industry"
                    ? Column(
                        codes: integers.map { places[$0] ?? 0 },
                        dictionary: codes.map { .string(String($0)) }
                    )
                    : Column(integers: integers, scale: name.1)
                return (name.0, column)
            }
        )
    }

    /// The first rows, as values in the order of the scope.
    func rows(_ count: Int) -> [[Value]] {
        (0..<count).map { row in table.columns.map { $0[row] } }
    }

    /// Amounts in fen of which the enterprises of one county get 5,000,000 yuan at most in all, in
    /// the order of their applications.
    func capped(_ amounts: Column) -> [Int64] {
        let first = counties.min() ?? 0
        let codes = Int((counties.max() ?? 0) - first) + 1
        var left = [Int64](repeating: 500_000_000, count: codes)
        return amounts.withIntegers { amounts in
            counties.withUnsafeBufferPointer { counties in
                [Int64](unsafeUninitializedCapacity: amounts.count) { capped, count in
                    for row in 0..<amounts.count {
                        guard amounts[row] > 0 else {
                            capped[row] = 0
                            continue
                        }
                        let county = Int(counties[row] - first)
                        capped[row] = min(amounts[row], left[county])
                        left[county] -= capped[row]
                    }
                    count = amounts.count
                }
            }
        } ?? []
    }
}
