// The base map as baked: points, triangles and lines of one mesh file, checked when read.
//
//   bytes --read_mesh--> Mesh { points, triangles over them, fills (ranges of triangles),
//                               lines (ranges of points) }
//
// data/map/README.md documents the file byte for byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "core/base/per_enum.hpp"
#include "core/geo/projection.hpp"

namespace dateline::core {

// A set of border views: bit n stands for Mesh::views[n]. All bits are set where views make no
// difference.
using ViewMask = std::uint8_t;
inline constexpr ViewMask kAllViews = 0xff;

enum class FillKind : std::uint8_t {
  // code: the country (ISO 3166-1 alpha-2; ZZ: nobody's by this table) in the views of `views`
  land,
  // code: an admin-1 unit (ISO 3166-2); its triangles lie within those of a land fill and are
  // shared with it
  area,
  lake,  // code: empty; drawn over land
};
constexpr FillKind last_value(FillKind) noexcept {
  return FillKind::lake;
}

// Triangles that are filled alike: triangles[first_index, first_index + index_count).
struct Fill {
  FillKind kind = FillKind::land;
  std::string code;
  ViewMask views = kAllViews;     // the fill holds in these views only
  std::uint32_t first_index = 0;  // a multiple of 3
  std::uint32_t index_count = 0;  // a multiple of 3, not 0
};

enum class LineKind : std::uint8_t {
  coast,
  country,  // between two countries, or contested, in the views of `views`
  admin1,   // between two units of one country; code: the country
  river,
  lake_shore,
  area_outline,  // around a unit that the story names; code: the unit (ISO 3166-2)
};

// A polyline through points[first_point, first_point + point_count). A closed one goes on to its
// first point, which is not repeated.
struct LineRun {
  LineKind kind = LineKind::coast;
  std::string code;
  ViewMask views = kAllViews;  // drawn in these views only
  ViewMask disputed = 0;       // of those, the views in which it is contested (dashed)
  bool closed = false;
  std::uint32_t first_point = 0;
  std::uint32_t point_count = 0;  // at least 2
};

// Flat, and not changed after reading. Every index is in range, every coordinate finite and on the
// globe. Long edges are already halved until none spans more than Mesh::max_edge degrees of
// longitude or latitude, alike in both triangles that share it and in neighbouring files of one
// level, so that vertices may be projected one by one without a gap. Points that two lines share
// are repeated with equal coordinates.
struct Mesh {
  std::uint8_t level = 0;  // 0 coarsest
  // the cell this file covers; never crosses the antimeridian (west < east)
  GeoBox bounds;
  // degrees: coordinates are multiples of it, but for points halved in
  double step = 0;
  double max_edge = 0;             // degrees
  std::vector<std::string> views;  // ids of border views, at most 8, the default first
  std::vector<LngLat> points;
  // three indices into `points` each, clockwise as seen with north up
  std::vector<std::uint32_t> triangles;
  std::vector<Fill> fills;  // land first, then area, then lake
  std::vector<LineRun> lines;
};

struct MeshError {
  enum class Code : std::uint8_t {
    not_a_mesh,       // the magic is wrong
    unknown_version,  // a version that this reader does not know
    truncated,        // ends early, or goes on after its end
    too_large,        // over a limit of MeshLimits
    bad_count,        // counts or offsets that contradict one another
    bad_index,        // a reference to nothing
    bad_coordinate,   // off the globe or outside the file's bounds
    bad_value,        // a kind, mask or code that the format does not have
  };
  Code code = Code::not_a_mesh;
  std::size_t offset = 0;  // bytes from the file's start
  std::string message;     // for a person
};

struct MeshLimits {
  std::size_t file_bytes = 8u << 20;
  std::uint32_t points = 2'000'000;     // with those halved in
  std::uint32_t triangles = 4'000'000;  // likewise
};

// Refused whole when anything is wrong; never throws, never reads outside `bytes`.
[[nodiscard]] tl::expected<Mesh, MeshError>
read_mesh(std::string_view bytes, const MeshLimits& limits = {});

}  // namespace dateline::core
