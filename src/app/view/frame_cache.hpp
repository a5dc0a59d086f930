// What has been worked out for a frame and may serve the next one, with what it was worked out for.
// Internal to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/model/state.hpp"
#include "app/view/frame.hpp"
#include "core/points/point_cloud.hpp"

namespace dateline::app {

// A mark while marks are moved aside: px from an origin of its own, at one zoom.
struct MarkDisc {
  double x = 0, y = 0;  // where it stands
  float reach = 0;      // from its centre to the outside of its ring
  core::PlaceIndex place;
  std::uint32_t mark = 0;  // position in Frame::marks
  core::ScreenPx aside;    // how far it was moved, before the map is turned
};

// Places whose marks become one while clusters are worked out: px from an origin of its own, at one
// zoom.
struct MarkGroup {
  double x = 0, y = 0;  // the middle, by claims
  double weight = 0;    // claims of its places, each place's counted
  float radius = 0;
  core::PlaceCountry country = 0;
  std::uint32_t first = 0, last = 0, count = 1;  // a chain through FrameCache::next_in_group
  bool gone = false;                             // joined to another
  bool settled = false;                          // joined in this round already
};

struct FrameCache {
  // What all that depends on choices alone was worked out for.
  std::optional<LinkState> made_for;
  std::uint64_t made_revision = 0;        // World::revision
  std::vector<core::PlaceIndex> undrawn;  // AppState::undrawn
  bool small_marks = false;               // on a map alone, which is a small one

  // By claim: in `passing`; passes all but the place filter, and so counts on the map; passes all
  // but one filter.
  std::vector<std::uint8_t> passing_flags, around_flags, without_flags;
  bool facets_filled = false;               // the ways on are those of `made_for`
  std::vector<std::uint32_t> happening_of;  // by event: position in Frame::happened

  // Arcs: what lanes were laid for; absent: to be laid.
  std::optional<double> arcs_zoom;
  core::ProjectionKind arcs_projection = core::kRegionalKind;

  // Marks.
  bool shared_out = false;                    // Frame::singles are up to date
  std::vector<PlaceMark> all_singles;         // of the whole story
  std::optional<core::Projection> projected;  // what Frame::singles are on the plane of
  // the zoom at which clusters were worked out; absent: to be worked out
  std::optional<double> joined_at;
  std::vector<MarkGroup> groups;
  std::vector<std::uint32_t> next_in_group;  // by position in Frame::singles
  std::vector<std::uint32_t> groups_by_x, groups_by_claims;
  std::vector<MarkDisc> discs;       // where marks stand aside at `discs_zoom`
  std::optional<double> discs_zoom;  // absent: to be worked out

  // Points: what Frame::point_marks were worked out for; absent: the filters have changed.
  std::optional<core::Camera> points_for;
  core::RectPx points_map;
  std::vector<core::CloudCell> point_cells;
  int point_level = 0;  // of the grid whose cells these are

  // Room to work in.
  std::vector<std::uint32_t> scratch;
  std::vector<std::uint32_t> counted;  // by claim: the round in which it was counted last
  std::uint32_t counting = 0;
};

// Made at the first asking.
[[nodiscard]] FrameCache& cache_of(Frame& frame);

}  // namespace dateline::app
