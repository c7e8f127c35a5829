package org.nearkin.crawl.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Which machine a host of the public web is on, so that neighbours can share a pace.
///
/// The sample's sites stand for machines of their own, though they are all served by one.
public final class HostAddresses implements AutoCloseable {
  private final Reach reach;
  private final Duration patience;
  private final AddressGuard guard;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// @param patience for one look-up; a name that takes longer has no neighbours
  public HostAddresses(Reach reach, Duration patience) {
    this(reach, patience, InetAddress::getAllByName);
  }

  HostAddresses(Reach reach, Duration patience, AddressGuard.Lookup lookup) {
    this.reach = reach;
    this.patience = patience;
    this.guard = new AddressGuard(reach, lookup);
  }

  /// The address in a spelling of its own; empty where it is not known or does not matter.
  public Optional<String> find(URI page) throws InterruptedException {
    return switch (reach) {
      case Reach.SampleFarm _ -> Optional.empty();
      case Reach.PublicOnly _ -> reach.findRefusal(page).isPresent()
          ? Optional.empty()
          : lookUp(page.getHost());
    };
  }

  private Optional<String> lookUp(String host) throws InterruptedException {
    var answer = threads.submit(() -> first(host));
    try {
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    } finally {
      answer.cancel(true);
    }
  }

  /// Of several addresses the lowest, because name services change their order.
  private Optional<String> first(String host) {
    try {
      return Stream.of(guard.resolve(host)).map(InetAddress::getHostAddress).sorted().findFirst();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
