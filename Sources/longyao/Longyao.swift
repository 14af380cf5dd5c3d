import ArgumentParser

@main
struct Longyao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "longyao")
}
