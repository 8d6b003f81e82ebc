package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cspplatform.server.funding.Pounds;

/** Divides an amount by weights, to the penny, so that the parts add up to it (method of the largest remainder). */
public final class Apportionment {
    private Apportionment() {}

    /**
     * @param amount not negative
     * @param weights not negative, with a positive sum
     * @return a part for each weight, in order; equal remainders are settled in favour of the earlier
     */
    public static List<BigDecimal> divide(BigDecimal amount, List<BigDecimal> weights) {
        BigInteger pence = pence(amount);
        List<BigInteger> shares = weights.stream().map(Apportionment::pence).toList();
        BigInteger whole = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (pence.signum() < 0 || whole.signum() <= 0 || shares.stream().anyMatch(share -> share.signum() < 0)) {
            throw new IllegalArgumentException("Cannot divide " + amount + " by " + weights);
        }
        List<BigInteger[]> exact = shares.stream()
                .map(share -> share.multiply(pence).divideAndRemainder(whole))
                .toList();
        BigInteger given = exact.stream().map(part -> part[0]).reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> parts =
                new ArrayList<>(exact.stream().map(part -> part[0]).toList());
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> exact.get(at)[1], Comparator.reverseOrder()))
                .limit(pence.subtract(given).longValueExact())
                .forEach(at -> parts.set(at, parts.get(at).add(BigInteger.ONE)));
        return parts.stream().map(part -> new BigDecimal(part, 2)).toList();
    }

    private static BigInteger pence(BigDecimal amount) {
        return Pounds.exact(amount).unscaledValue();
    }
}
