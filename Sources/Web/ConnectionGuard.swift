import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes connections that keep the server waiting.
///
/// Hummingbird's own idle timeout starts anew with every byte of a body, and never ends while a
/// client does not read.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: SiteLimits
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var watch: ConnectionWatch
    private var tick: Scheduled<Void>?

    init(limits: SiteLimits) {
        self.limits = limits
        start = clock.now
        watch = ConnectionWatch(limits: limits, now: .zero)
    }

    private var now: Duration { start.duration(to: clock.now) }

    func handlerAdded(context: ChannelHandlerContext) {
        look(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        tick?.cancel()
    }

    func channelInactive(context: ChannelHandlerContext) {
        tick?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var ends = false
        switch unwrapInboundIn(data) {
        case .head: watch.readHead(now: now)
        case .body(let bytes): watch.readBody(bytes.readableBytes)
        case .end: ends = watch.readEnd()
        }
        context.fireChannelRead(data)
        if ends { context.close(promise: nil) }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        watch.writability(context.channel.isWritable, now: now)
        context.fireChannelWritabilityChanged()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            watch.writeHead(closes: head.headerFields[.connection] == "close")
            context.write(data, promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            context.write(data, promise: promise)
            guard watch.writeEnd(now: now) else { return }
            context.flush()
            context.close(promise: nil)
        }
    }

    /// Looks at the connection, now and again.
    private func look(_ context: ChannelHandlerContext) {
        if watch.isOverdue(now: now) {
            context.close(promise: nil)
            return
        }
        tick = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(limits.tick)) {
            self.look(context)
        }
    }
}
