// The words that files use for the story's enumerations, each list in the order of its enumeration.
// It knows no story.
#pragma once

#include <array>

#include "core/story/story.hpp"

namespace dateline::core {

template <std::size_t N>
using Words = std::array<const char*, N>;

inline constexpr Words<6> kPlaceKindWords = {"city", "region", "country", "sea", "site", "off-map"};
inline constexpr Words<3> kExtentWords = {"stated", "near", "not-stated"};
inline constexpr Words<3> kAreaWords = {"iso", "circle", "geojson"};  // AreaKind less one
inline constexpr Words<8> kActorKindWords =
    {"person", "office", "agency", "government", "outlet", "analyst", "organisation", "group"};
inline constexpr Words<8> kStanceWords = {
    "asserts",
    "confirms",
    "denies",
    "dismisses",
    "declines",
    "no-response",
    "cannot-verify",
    "analyses"
};
inline constexpr Words<6> kStanceMarkWords =
    {"asserts", "confirms", "unverified", "analysis", "declines", "denies"};
inline constexpr Words<4> kFigureKindWords = {"observed", "estimate", "planned", "cumulative"};
inline constexpr Words<3> kAboutStatusWords = {"claimed", "on-record", "planned"};
inline constexpr Words<9> kRelationKindWords = {
    "contradicts",
    "corroborates",
    "revises",
    "narrows",
    "different-scope",
    "responds-to",
    "same-origin",
    "may-be-same-origin",
    "discrepancy"
};
inline constexpr Words<2> kRouteWords = {"stated", "not-stated"};
inline constexpr Words<3> kMovementStatusWords = {"claimed", "planned", "denied"};
inline constexpr Words<kViews> kViewWords = {"map", "figures", "sources"};

static_assert(kPlaceKindWords.size() == static_cast<std::size_t>(PlaceKind::off_map) + 1);
static_assert(kExtentWords.size() == static_cast<std::size_t>(Extent::not_stated) + 1);
static_assert(kAreaWords.size() == static_cast<std::size_t>(AreaKind::polygon));
static_assert(kActorKindWords.size() == static_cast<std::size_t>(ActorKind::group) + 1);
static_assert(
    kStanceWords.size() == kStances && kStances == static_cast<std::size_t>(Stance::analyses) + 1
);
static_assert(kStanceMarkWords.size() == kStanceMarks);
static_assert(kFigureKindWords.size() == static_cast<std::size_t>(FigureKind::cumulative) + 1);
static_assert(kAboutStatusWords.size() == static_cast<std::size_t>(AboutStatus::planned) + 1);
static_assert(kRelationKindWords.size() == static_cast<std::size_t>(RelationKind::discrepancy) + 1);
static_assert(kRouteWords.size() == static_cast<std::size_t>(Route::not_stated) + 1);
static_assert(kMovementStatusWords.size() == static_cast<std::size_t>(MovementStatus::denied) + 1);

}  // namespace dateline::core
