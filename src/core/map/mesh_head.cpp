// Reads a mesh file's header, names and line classes: everything that later parts are checked
// against.
#include <algorithm>
#include <utility>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/map/mesh_reading.hpp"

namespace dateline::core {
namespace {

using Code = MeshError::Code;

constexpr std::string_view kMagic = "DLMESH";
constexpr std::uint8_t kVersion = 1;
constexpr std::uint32_t kMaxStepsPerDegree = 1'000'000;
constexpr std::uint32_t kMinEdgeFraction =
    20;  // edges are not cut under a twentieth of a degree: it bounds the work on a lying file

bool is_view_id(std::string_view text) {
  const auto good = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !text.empty() && text.size() <= 32 && all_of(text, good);
}

bool is_code(std::string_view text) {
  const auto good = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  return text.size() >= 2 && text.size() <= 6 && all_of(text, good);
}

ViewMask known_views(std::uint8_t count) {
  return static_cast<ViewMask>((1u << count) - 1u);
}

// All bits, or some of those that have a view.
bool is_mask(ViewMask mask, std::uint8_t view_count) {
  return mask == kAllViews || (mask & ~known_views(view_count)) == 0;
}

}  // namespace

MeshReading::MeshReading(std::string_view bytes, const MeshLimits& limits)
    : bytes_(bytes),
      limits_(limits),
      halving_(mesh.points, mesh.triangles, limits.points, std::size_t{3} * limits.triangles) {}

bool MeshReading::fail(Code code, std::size_t offset, std::string message) {
  error = {code, offset, std::move(message)};
  return false;
}

bool MeshReading::read_header() {
  if (bytes_.size() > limits_.file_bytes) {
    return fail(Code::too_large, 0, "The map file is larger than we read.");
  }
  if (bytes_.substr(0, kMagic.size()) != kMagic.substr(0, bytes_.size())) {
    return fail(Code::not_a_mesh, 0, "This is not a map file of Dateline.");
  }
  if (bytes_.size() < kMeshHeaderBytes) {
    return fail(Code::truncated, bytes_.size(), "The map file ends within its header.");
  }
  ByteReader header(bytes_.substr(0, kMeshHeaderBytes));
  (void)header.text(kMagic.size());
  const std::uint8_t version = header.u8();
  if (version != kVersion) {
    return fail(
        Code::unknown_version,
        kMagic.size(),
        concat(
            {"The map file is of version ",
             std::to_string(version),
             "; we read version 1. Bake the map again."}
        )
    );
  }
  mesh.level = header.u8();
  const std::uint32_t size = header.u32();
  if (size > bytes_.size()) {
    return fail(Code::truncated, bytes_.size(), "The map file ends early.");
  }
  if (size < bytes_.size()) {
    return fail(Code::truncated, size, "The map file goes on after its end.");
  }
  header_.steps_per_degree = header.u32();
  header_.max_edge = header.u32();
  for (std::int32_t& side : header_.box) {
    side = header.i32();
  }
  header_.view_count = header.u8();
  if (header.u8() != 0) {
    return fail(Code::bad_value, header, "A reserved byte is in use.");
  }
  header_.class_count = header.u16();
  header_.arc_count = header.u32();
  header_.point_count = header.u32();
  return check_header(header.offset()) && slice_sections(header);
}

bool MeshReading::check_header(std::size_t offset) {
  const std::uint32_t steps = header_.steps_per_degree;
  if (steps < 1 || steps > kMaxStepsPerDegree) {
    return fail(Code::bad_value, 12, "The map file's step is out of range.");
  }
  if (header_.max_edge < steps / kMinEdgeFraction + 1 || header_.max_edge > 360 * steps) {
    return fail(Code::bad_value, 16, "The map file's longest edge is out of range.");
  }
  const auto [west, south, east, north] = header_.box;
  const auto x = static_cast<std::int32_t>(180 * steps), y = static_cast<std::int32_t>(90 * steps);
  if (west < -x || east > x || west >= east || south < -y || north > y || south >= north) {
    return fail(Code::bad_coordinate, 20, "The map file's bounds are off the globe.");
  }
  if (header_.view_count < 1 || header_.view_count > 8) {
    return fail(Code::bad_count, 36, "A map file has 1 to 8 border views.");
  }
  if (header_.point_count > limits_.points) {
    return fail(Code::too_large, offset - 4, "The map file has more points than we read.");
  }
  const double step = 1.0 / steps;
  mesh.step = step;
  mesh.max_edge = header_.max_edge * step;
  halving_.set_max_edge(mesh.max_edge);
  mesh.bounds = {west * step, south * step, east * step, north * step};
  return true;
}

bool MeshReading::slice_sections(ByteReader& header) {
  std::uint64_t at = kMeshHeaderBytes;
  for (ByteReader& section : sections_) {
    const std::uint32_t length = header.u32();
    if (at + length > bytes_.size()) {
      return fail(Code::bad_count, header, "A part of the map file lies beyond its end.");
    }
    section = ByteReader(
        bytes_.substr(static_cast<std::size_t>(at), length),
        static_cast<std::size_t>(at)
    );
    at += length;
  }
  if (at != bytes_.size()) {
    return fail(Code::bad_count, header, "The map file's parts do not add up to its size.");
  }
  // Every arc and point takes a byte at least: nothing is allocated on a header's word alone.
  if (header_.arc_count > sections_[class_ids].left() ||
      header_.arc_count > sections_[counts].left()) {
    return fail(Code::bad_count, 40, "More arcs are announced than there are.");
  }
  if (header_.point_count > sections_[xs].left() || header_.point_count > sections_[ys].left()) {
    return fail(Code::bad_count, 44, "More points are announced than there are.");
  }
  return true;
}

bool MeshReading::read_names() {
  ByteReader& in = sections_[names];
  for (int i = 0; i < header_.view_count; ++i) {
    const std::string_view id = in.text(in.u8());
    if (!is_view_id(id)) {
      return fail(Code::bad_value, in, "A border view's id is not a word.");
    }
    mesh.views.emplace_back(id);
  }
  if (!read_codes() || !read_classes()) {
    return false;
  }
  fill_count_ = in.varint();
  ring_count_ = in.varint();
  triangle_count_ = in.varint();
  if (!in.ok() || !in.at_end()) {
    return fail(
        Code::bad_count,
        in,
        "The names of the map file are longer or shorter than announced."
    );
  }
  if (triangle_count_ > limits_.triangles) {
    return fail(Code::too_large, in, "The map file has more triangles than we read.");
  }
  return true;
}

bool MeshReading::read_codes() {
  ByteReader& in = sections_[names];
  const std::uint32_t count = in.varint();
  if (count > in.left()) {
    return fail(Code::bad_count, in, "More codes are announced than there are.");
  }
  codes_.assign(1, std::string());
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string_view code = in.text(in.u8());
    if (!is_code(code)) {
      return fail(Code::bad_value, in, "A code of a country or region is not one of ISO 3166.");
    }
    codes_.emplace_back(code);
  }
  return true;
}

bool MeshReading::read_classes() {
  ByteReader& in = sections_[names];
  for (std::uint32_t i = 0; i < header_.class_count; ++i) {
    const std::uint8_t kind = in.u8();
    const ViewMask views = in.u8(), disputed = in.u8();
    const std::uint32_t code = in.varint();
    if (!in.ok()) {
      return fail(Code::truncated, in, "The line classes end early.");
    }
    if (kind > static_cast<std::uint8_t>(ArcKind::lake_shore)) {
      return fail(Code::bad_value, in, "A line is of no kind that we know.");
    }
    if (!is_mask(views, header_.view_count) || (disputed & ~views) != 0) {
      return fail(Code::bad_value, in, "A line is drawn in views that the file does not have.");
    }
    if (code >= codes_.size()) {
      return fail(Code::bad_index, in, "A line has a code that the file does not have.");
    }
    classes_.push_back({static_cast<ArcKind>(kind), views, disputed, code});
  }
  return true;
}

}  // namespace dateline::core
