/**
 * Arrest referral: contacts in custody and at court, drug tests, required assessments, referral into treatment and how it
 * ended. Fields and codes follow the Criminal Justice Intervention Team data entry form and its NDTMS dataset.
 */
@NullMarked
package org.cspplatform.plugin.arrestreferral;

import org.jspecify.annotations.NullMarked;
