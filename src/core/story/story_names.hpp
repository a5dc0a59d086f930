// The words that files use for the story's enumerations.
#pragma once

#include "core/base/per_enum.hpp"
#include "core/story/story_kinds.hpp"

namespace dateline::core {

template <class Enum>
using Words = PerEnum<Enum, const char*>;

inline constexpr Words<PlaceKind> kPlaceKindWords =
    {"city", "region", "country", "sea", "site", "off-map"};
inline constexpr Words<Extent> kExtentWords = {"stated", "near", "not-stated"};
inline constexpr Words<ActorKind> kActorKindWords =
    {"person", "office", "agency", "government", "outlet", "analyst", "organisation", "group"};
inline constexpr Words<Stance> kStanceWords = {
    "asserts",
    "confirms",
    "denies",
    "dismisses",
    "declines",
    "no-response",
    "cannot-verify",
    "analyses"
};
inline constexpr Words<StanceMark> kStanceMarkWords =
    {"asserts", "confirms", "unverified", "analysis", "declines", "denies"};
inline constexpr Words<FigureKind> kFigureKindWords =
    {"observed", "estimate", "planned", "cumulative"};
inline constexpr Words<AboutStatus> kAboutStatusWords = {"claimed", "on-record", "planned"};
inline constexpr Words<RelationKind> kRelationKindWords = {
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
inline constexpr Words<Route> kRouteWords = {"stated", "not-stated"};
inline constexpr Words<MovementStatus> kMovementStatusWords = {"claimed", "planned", "denied"};
inline constexpr Words<View> kViewWords = {"map", "figures", "sources"};

}  // namespace dateline::core
