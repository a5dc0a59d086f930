// Rings of places on a plane of degrees: their way round, their area, whether they meet.
//
// A ring is closed: its last place is its first. Each step goes the short way round the globe;
// `unrolled` makes that plain, and whatever measures a ring below wants it unrolled:
//
//   as given       170 -> -170 -> 170          a leap over the antimeridian
//   unrolled       170 ->  190 -> 170
#pragma once

#include <vector>

#include "core/geo/projection.hpp"

namespace dateline::core {

using Ring = std::vector<LngLat>;

// Longitudes that go on past 180 or -180, no step wider than 180 degrees. Adds what the last place
// lacks to be the first where the ring goes around a pole.
[[nodiscard]] Ring unrolled(const Ring& ring);

// Whether some step, taken as written, is wider than 180 degrees.
[[nodiscard]] bool leaps(const Ring& ring) noexcept;

// Whether the way round goes around the globe, so that one side of the ring holds a pole.
[[nodiscard]] bool around_a_pole(const Ring& ring) noexcept;

// Degrees from the unrolled ring's westernmost place to its easternmost; 0 for an empty ring.
[[nodiscard]] double width_of(const Ring& ring) noexcept;

// Square degrees, above zero for a ring that runs counter-clockwise.
[[nodiscard]] double twice_signed_area(const Ring& ring) noexcept;

// Whether all places of the ring as given lie on one line, a tenth of a millimetre aside at most,
// and not around a pole.
[[nodiscard]] bool encloses_nothing(const Ring& ring);

// Even-odd rule; either for a place on the ring itself.
[[nodiscard]] bool inside(const Ring& ring, LngLat place) noexcept;

// Whether the place is on the ring itself, exactly.
[[nodiscard]] bool on_ring(const Ring& ring, LngLat place) noexcept;

// Whether part of the ring lies outside `other`, by more than a tenth of a millimetre; for rings no
// edges of which cross, so that it can only have left through a corner. Time: the product of both;
// where that were seconds, only some of the ring's edges are looked at.
[[nodiscard]] bool leaves(const Ring& ring, const Ring& other);

// The same for a part that lies inside: a ring that touches another, or runs along it, enters
// nothing.
[[nodiscard]] bool enters(const Ring& ring, const Ring& other);

// Whether the ring meets itself anywhere but where one edge goes on from the next. Time: n log n
// (Shamos and Hoey's sweep, 1976).
[[nodiscard]] bool meets_itself(const Ring& ring);

// Whether an edge of one ring goes through an edge of another; rings that touch do not. None may
// meet itself. Time: n log n over all of them.
[[nodiscard]] bool any_cross(const std::vector<Ring>& rings);

}  // namespace dateline::core
