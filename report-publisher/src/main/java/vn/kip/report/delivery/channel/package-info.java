/** The ways to receivers, one for each kind. None of them tries again or remembers anything: that is done around them. */
@NullMarked
package vn.kip.report.delivery.channel;

import org.jspecify.annotations.NullMarked;
