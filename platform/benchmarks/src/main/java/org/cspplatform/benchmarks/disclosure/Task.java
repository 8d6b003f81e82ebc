package org.cspplatform.benchmarks.disclosure;

import java.util.Optional;
import org.cspplatform.disclosure.Policy;
import org.cspplatform.disclosure.TableSet;

/**
 * Something to protect.
 *
 * @param tables the true figures
 * @param earlier the same tables as they were a period before, cumulative and released first, if any
 * @param policy by which all are protected
 */
record Task(TableSet tables, Optional<TableSet> earlier, Policy policy) {}
