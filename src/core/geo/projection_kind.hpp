// The ways in which a map may lay out the globe. A new one is a file beside this one, which defines
// its rules (projection_rules.hpp), and a line in each list here.
#pragma once

#include <cstdint>

#include "core/base/per_enum.hpp"

namespace dateline::core {

struct ProjectionRules;

extern const ProjectionRules kEqualAreaRules, kMercatorRules, kEqualEarthRules;

enum class ProjectionKind : std::uint8_t {
  equal_area,
  mercator,
  equal_earth
};
[[nodiscard]] constexpr ProjectionKind last_value(ProjectionKind) noexcept {
  return ProjectionKind::equal_earth;
}

inline constexpr PerEnum<ProjectionKind, const ProjectionRules*> kProjectionRules = {
    &kEqualAreaRules,
    &kMercatorRules,
    &kEqualEarthRules
};

// What shows a part of the globe truly, from a town up to a hemisphere; and what lies all around
// it.
inline constexpr ProjectionKind kRegionalKind = ProjectionKind::equal_area,
                                kWorldKind = ProjectionKind::equal_earth;

}  // namespace dateline::core
