package org.nearkin.crawl.fetch.address;

import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/// All addresses of one family that begin with the same bits.
///
/// @param length of the whole address in bits, 32 or 128
/// @param prefix the first bits, moved to the right end
/// @param rest how many bits follow them
record AddressRange(int length, BigInteger prefix, int rest) {

  /// Reads a range as RFC 4632 and RFC 4291 write it, such as `10.0.0.0/8`.
  static AddressRange parse(String notation) {
    var slash = notation.indexOf('/');
    var bytes = bytes(notation.substring(0, slash));
    var length = bytes.length * Byte.SIZE;
    var rest = length - Integer.parseInt(notation.substring(slash + 1));
    return new AddressRange(length, new BigInteger(1, bytes).shiftRight(rest), rest);
  }

  private static byte[] bytes(String literal) {
    var bytes = InetAddress.ofLiteral(literal).getAddress();
    // Java turns an IPv4 address in an IPv6 one into the former, which is not what the notation says.
    return literal.contains(":") && bytes.length == 4
        ? ByteBuffer.allocate(16).putInt(8, 0xFFFF).put(12, bytes).array()
        : bytes;
  }

  boolean contains(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length * Byte.SIZE == length
        && new BigInteger(1, bytes).shiftRight(rest).equals(prefix);
  }
}
