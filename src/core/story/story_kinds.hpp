// The kinds of things that a story names: its enumerations, and what files, links and messages call
// their values.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/per_enum.hpp"

namespace dateline::core {

enum class PlaceKind : std::uint8_t {
  city,
  region,
  country,
  sea,
  site,
  off_map
};
constexpr PlaceKind last_value(PlaceKind) noexcept {
  return PlaceKind::off_map;
}

enum class Extent : std::uint8_t {
  stated,
  near,
  not_stated
};
constexpr Extent last_value(Extent) noexcept {
  return Extent::not_stated;
}

enum class AreaKind : std::uint8_t {
  none,
  iso,
  circle,
  polygon
};

enum class ActorKind : std::uint8_t {
  person,
  office,
  agency,
  government,
  outlet,
  analyst,
  organisation,
  group
};
constexpr ActorKind last_value(ActorKind) noexcept {
  return ActorKind::group;
}

// As the format names them. The explorer groups them in six marks; see `StanceMark`.
enum class Stance : std::uint8_t {
  asserts,
  confirms,
  denies,
  dismisses,
  declines,
  no_response,
  cannot_verify,
  analyses
};
constexpr Stance last_value(Stance) noexcept {
  return Stance::analyses;
}
inline constexpr std::size_t kStances = kCountOf<Stance>;

// The six marks of the design, in their fixed drawing order.
enum class StanceMark : std::uint8_t {
  asserts,
  confirms,
  unverified,
  analysis,
  declines,
  denies
};
constexpr StanceMark last_value(StanceMark) noexcept {
  return StanceMark::denies;
}
inline constexpr std::size_t kStanceMarks = kCountOf<StanceMark>;

// denies and dismisses share a mark; so do declines and no_response.
[[nodiscard]] StanceMark mark_of(Stance stance) noexcept;

enum class FigureKind : std::uint8_t {
  observed,
  estimate,
  planned,
  cumulative
};
constexpr FigureKind last_value(FigureKind) noexcept {
  return FigureKind::cumulative;
}

enum class AboutStatus : std::uint8_t {
  claimed,
  on_record,
  planned
};
constexpr AboutStatus last_value(AboutStatus) noexcept {
  return AboutStatus::planned;
}

enum class RelationKind : std::uint8_t {
  contradicts,
  corroborates,
  revises,
  narrows,
  different_scope,
  responds_to,
  same_origin,
  may_be_same_origin,
  discrepancy
};
constexpr RelationKind last_value(RelationKind) noexcept {
  return RelationKind::discrepancy;
}

enum class Route : std::uint8_t {
  stated,
  not_stated
};
constexpr Route last_value(Route) noexcept {
  return Route::not_stated;
}

enum class MovementStatus : std::uint8_t {
  claimed,
  planned,
  denied
};
constexpr MovementStatus last_value(MovementStatus) noexcept {
  return MovementStatus::denied;
}

// The three views of one story. Map: places and what is said of them; figures: a question's answers
// side by side; sources: an article with its claims.
enum class View : std::uint8_t {
  map,
  figures,
  sources
};
constexpr View last_value(View) noexcept {
  return View::sources;
}
inline constexpr std::size_t kViews = kCountOf<View>;

// `cannot-verify`, `on-record`, `different-scope`, ...
[[nodiscard]] const char* name_of(Stance value) noexcept;
[[nodiscard]] const char* name_of(StanceMark value) noexcept;
[[nodiscard]] const char* name_of(PlaceKind value) noexcept;
[[nodiscard]] const char* name_of(RelationKind value) noexcept;
[[nodiscard]] const char* name_of(FigureKind value) noexcept;
[[nodiscard]] const char* name_of(View value) noexcept;
[[nodiscard]] const char* name_of(AboutStatus value) noexcept;

}  // namespace dateline::core
