// How the reader moved the map, in CSS px of the window: events, in the past tense.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/change/kind_list.hpp"
#include "app/model/state.hpp"

namespace dateline::app {

struct MapDragged {
  core::ScreenPx from;
  core::ScreenPx to;
};

// velocity in px per ms; begins a glide
struct MapReleased {
  float vx = 0;
  float vy = 0;
};

// stops whatever moves
struct MapPressed {};

// zoom levels, fractional; positive is closer
struct MapZoomed {
  core::ScreenPx anchor;
  double steps = 0;
};

// a button or key: animated, about the centre
struct MapZoomAsked {
  double steps = 0;
};

// arrow keys: px, animated
struct MapNudged {
  float dx = 0;
  float dy = 0;
};

// fit to story
struct MapHomeAsked {};

// a double click or tap: animated, about the point
struct MapPointZoomAsked {
  core::ScreenPx anchor;
  double steps = 0;
};

// a rectangle drawn on the map: what it holds is to fill the view
struct MapBoxZoomed {
  core::RectPx box;
};

// a cluster of these opens: the view that holds them all, and no more
struct ClusterPicked {
  std::vector<core::PlaceIndex> places;
};

// the map itself shows what an inset showed
struct LensPicked {
  std::uint32_t lens = 0;
};

struct ProjectionPicked {
  core::ProjectionKind kind = core::kRegionalKind;
};

struct PlaceHovered {
  std::optional<core::PlaceIndex> place;
};

struct ClaimHovered {
  std::optional<core::ClaimIndex> claim;
};

// All of the above; an event that is missing here cannot be pushed.
using MapEvents = KindList<
    MapDragged,
    MapReleased,
    MapPressed,
    MapZoomed,
    MapZoomAsked,
    MapNudged,
    MapHomeAsked,
    MapPointZoomAsked,
    MapBoxZoomed,
    ClusterPicked,
    LensPicked,
    ProjectionPicked,
    PlaceHovered,
    ClaimHovered>;

}  // namespace dateline::app
