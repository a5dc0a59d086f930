// Reads a mesh file's arcs, and makes lines of them.
#include <optional>
#include <utility>

#include "core/map/mesh_reading.hpp"

namespace dateline::core {
namespace {

using Code = MeshError::Code;

std::optional<LineKind> line_kind(ArcKind kind) {
  switch (kind) {
    case ArcKind::cut:
    case ArcKind::inner:
      return std::nullopt;
    case ArcKind::coast:
      return LineKind::coast;
    case ArcKind::country:
      return LineKind::country;
    case ArcKind::admin1:
      return LineKind::admin1;
    case ArcKind::river:
      return LineKind::river;
    case ArcKind::lake_shore:
      return LineKind::lake_shore;
  }
  return std::nullopt;
}

}  // namespace

bool MeshReading::read_arcs() {
  x_ = header_.box[0];
  y_ = header_.box[1];
  for (std::uint32_t i = 0; i < header_.arc_count; ++i) {
    ByteReader& ids = sections_[class_ids];
    ByteReader& lengths = sections_[counts];
    const Arc arc{
        .arc_class = ids.varint(),
        .first = static_cast<std::uint32_t>(place_.size()),
        .count = lengths.varint()
    };
    if (!ids.ok() || arc.arc_class >= classes_.size()) {
      return fail(Code::bad_index, ids, "A line is of a class that the file does not have.");
    }
    if (!lengths.ok() || arc.count < 2 || arc.count > header_.point_count - place_.size()) {
      return fail(
          Code::bad_count,
          lengths,
          "A line has fewer than two points, or more than there are."
      );
    }
    if (!read_arc_points(arc)) {
      return false;
    }
    arcs_.push_back(arc);
  }
  if (place_.size() != header_.point_count) {
    return fail(Code::bad_count, sections_[xs], "Some points belong to no line.");
  }
  return true;
}

bool MeshReading::read_arc_points(const Arc& arc) {
  ByteReader& dx = sections_[xs];
  ByteReader& dy = sections_[ys];
  const auto [west, south, east, north] = header_.box;
  for (std::uint32_t i = 0; i < arc.count; ++i) {
    x_ += dx.signed_varint();
    y_ += dy.signed_varint();
    if (!dx.ok() || !dy.ok()) {
      return fail(Code::truncated, dx.ok() ? dy : dx, "The coordinates end early.");
    }
    if (x_ < west || x_ > east || y_ < south || y_ > north) {
      return fail(Code::bad_coordinate, dx, "A point lies outside the file's bounds.");
    }
    const LngLat at{
        .lng = static_cast<double>(x_) / header_.steps_per_degree,
        .lat = static_cast<double>(y_) / header_.steps_per_degree
    };
    if (!(i == 0 ? begin_line(at) : halving_.add_segment(mesh.points.back(), at))) {
      return fail(Code::too_large, dx, "The map file has more points than we read.");
    }
    place_.push_back(static_cast<std::uint32_t>(mesh.points.size() - 1));
  }
  return true;
}

bool MeshReading::begin_line(LngLat at) {
  if (mesh.points.size() >= limits_.points) {
    return false;
  }
  mesh.points.push_back(at);
  return true;
}

bool MeshReading::add_lines() {
  for (const Arc& arc : arcs_) {
    const ArcClass& like = classes_[arc.arc_class];
    const std::optional<LineKind> kind = line_kind(like.kind);
    if (!kind) {
      continue;
    }
    const std::uint32_t first = place_[arc.first];
    const std::uint32_t last = place_[arc.first + arc.count - 1];
    const bool closed = arc.count > 3 && mesh.points[first] == mesh.points[last];
    LineRun run{
        .kind = *kind,
        .code = codes_[like.code],
        .views = like.views,
        .disputed = like.disputed,
        .closed = closed,
        .first_point = first,
        .point_count = last - first + (closed ? 0u : 1u)
    };
    if (like.kind == ArcKind::country && like.code != 0) {  // an inner line in the other views
      LineRun inner = run;
      inner.kind = LineKind::admin1;
      inner.views = static_cast<ViewMask>(~like.views);
      inner.disputed = 0;
      mesh.lines.push_back(std::move(inner));
      run.code.clear();
    }
    mesh.lines.push_back(std::move(run));
  }
  return true;
}

}  // namespace dateline::core
