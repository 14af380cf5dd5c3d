// How fast are official documents read, and in how much memory?
//
// usage: reading text FILE…    reads the files over and over for about three seconds
//        reading long FILE MB  reads one document of about so many megabytes, made of the file
//        reading docx FILE…    decodes and reads the files over and over
//
// Prints one JSON object: bytes of text read, processor seconds, peak bytes of memory.

import Foundation
import measuring
import PolicyText

@main
enum Reading {
    static func main() throws {
        let arguments = CommandLine.arguments
        switch arguments[1] {
        case "text":
            let texts = try arguments.dropFirst(2).map {
                try String(contentsOfFile: $0, encoding: .utf8)
            }
            report(try repeating { try texts.reduce(0) { try $0 + read($1) } })
        case "long":
            let text = try String(contentsOfFile: arguments[2], encoding: .utf8)
            let copies = max(1, (Int(arguments[3]) ?? 1) << 20 / text.utf8.count)
            let long = String(repeating: text + "\n", count: copies)
            let start = processorSeconds()
            let bytes = try read(long)
            report((bytes, processorSeconds() - start))
        case "docx":
            let files = try arguments.dropFirst(2).map {
                [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0)))
            }
            report(
                try repeating {
                    try files.reduce(0) { total, file in
                        total + (try DocumentDecoder().text(of: file, name: "a.docx").utf8.count)
                    }
                }
            )
        default:
            throw CocoaError(.featureUnsupported)
        }
    }

    static func read(_ text: String) throws -> Int {
        let document = try PolicyReader().read(text)
        // The result is used, so that no part of the work can be left out.
        precondition(document.text.utf8.count == text.utf8.count)
        return text.utf8.count
    }

    static func repeating(_ body: () throws -> Int) rethrows -> (bytes: Int, seconds: Double) {
        _ = try body()
        let start = processorSeconds()
        var bytes = 0
        repeat { bytes += try body() } while processorSeconds() - start < 3
        return (bytes, processorSeconds() - start)
    }

    static func report(_ result: (bytes: Int, seconds: Double)) {
        print(
            """
            {"bytes": \(result.bytes), "seconds": \(result.seconds), "peak": \(peakMemory())}
            """
        )
    }
}
