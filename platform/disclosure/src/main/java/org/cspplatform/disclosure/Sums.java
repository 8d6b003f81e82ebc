package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What adds up to what: in each sum the members, with their signs, come to nought. */
final class Sums {
    private final int[][] members;
    private final int[][] signs;
    private final int[][] sumsOf;
    private final int[][] signsOf;

    private Sums(List<int[]> members, List<int[]> signs, int unknowns) {
        this.members = members.toArray(int[][]::new);
        this.signs = signs.toArray(int[][]::new);
        int[] degrees = new int[unknowns];
        for (int[] sum : members) for (int member : sum) degrees[member]++;
        sumsOf = new int[unknowns][];
        signsOf = new int[unknowns][];
        for (int i = 0; i < unknowns; i++) {
            sumsOf[i] = new int[degrees[i]];
            signsOf[i] = new int[degrees[i]];
        }
        for (int s = 0; s < this.members.length; s++) {
            for (int m = 0; m < this.members[s].length; m++) {
                int member = this.members[s][m];
                sumsOf[member][--degrees[member]] = s;
                signsOf[member][degrees[member]] = this.signs[s][m];
            }
        }
    }

    int count() {
        return members.length;
    }

    int[] members(int sum) {
        return members[sum];
    }

    int[] signs(int sum) {
        return signs[sum];
    }

    int[] sumsOf(int member) {
        return sumsOf[member];
    }

    /** The member's sign in each of {@link #sumsOf}. */
    int[] signsOf(int member) {
        return signsOf[member];
    }

    /** Collects sums, each once. */
    static final class Builder {
        private final List<int[]> members = new ArrayList<>();
        private final List<int[]> signs = new ArrayList<>();
        private final Set<List<Integer>> known = new HashSet<>();

        /** The total is the sum of its parts. */
        void add(int total, int[] parts) {
            int[] sum = Arrays.copyOf(parts, parts.length + 1);
            Arrays.sort(sum, 0, parts.length);
            sum[parts.length] = total;
            if (!known.add(Arrays.stream(sum).boxed().toList())) return;
            int[] sign = new int[sum.length];
            Arrays.fill(sign, 1);
            sign[parts.length] = -1;
            members.add(sum);
            signs.add(sign);
        }

        Sums build(int unknowns) {
            return new Sums(members, signs, unknowns);
        }
    }
}
