/** Why a report that was approved is published anew: which records and which rules are others than when it was taken. */
@NullMarked
package vn.kip.report.restatement;

import org.jspecify.annotations.NullMarked;
