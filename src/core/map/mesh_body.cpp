// Reads a mesh file's arcs, rings and triangulations, and makes lines and fills of them.
#include <algorithm>
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

bool continues(const Fill& last, const Fill& next) {
  return last.kind == next.kind && last.code == next.code && last.views == next.views &&
         last.first_index + last.index_count == next.first_index;
}

}  // namespace

bool MeshReading::read_arcs() {
  x_ = header_.box[0];
  y_ = header_.box[1];
  for (std::uint32_t i = 0; i < header_.arc_count; ++i) {
    ByteReader &ids = sections_[class_ids], &lengths = sections_[counts];
    const Arc arc{ids.varint(), static_cast<std::uint32_t>(place_.size()), lengths.varint()};
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
  ByteReader &dx = sections_[xs], &dy = sections_[ys];
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
        static_cast<double>(x_) / header_.steps_per_degree,
        static_cast<double>(y_) / header_.steps_per_degree
    };
    const bool fits =
        i == 0 ? mesh.points.size() < limits_.points : halving_.add_segment(mesh.points.back(), at);
    if (!fits) {
      return fail(Code::too_large, dx, "The map file has more points than we read.");
    }
    if (i == 0) {
      mesh.points.push_back(at);
    }
    place_.push_back(static_cast<std::uint32_t>(mesh.points.size() - 1));
  }
  return true;
}

bool MeshReading::add_lines() {
  for (const Arc& arc : arcs_) {
    const ArcClass& like = classes_[arc.arc_class];
    const std::optional<LineKind> kind = line_kind(like.kind);
    if (!kind) {
      continue;
    }
    const std::uint32_t first = place_[arc.first], last = place_[arc.first + arc.count - 1];
    const bool closed = arc.count > 3 && mesh.points[first] == mesh.points[last];
    LineRun run{
        *kind,
        codes_[like.code],
        like.views,
        like.disputed,
        closed,
        first,
        last - first + (closed ? 0u : 1u)
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

bool MeshReading::read_fills() {
  for (std::uint32_t i = 0; i < fill_count_; ++i) {
    if (!read_fill()) {
      return false;
    }
  }
  if (rings_read_ != ring_count_ || triangles_read_ != triangle_count_) {
    return fail(
        Code::bad_count,
        sections_[fills],
        "There are more or fewer triangles than announced."
    );
  }
  for (std::vector<Fill>& kind : fills_by_kind_) {
    mesh.fills.insert(
        mesh.fills.end(),
        std::make_move_iterator(kind.begin()),
        std::make_move_iterator(kind.end())
    );
  }
  return true;
}

bool MeshReading::read_fill() {
  ByteReader& in = sections_[fills];
  const std::uint8_t kind = in.u8();
  std::vector<std::uint32_t> countries;
  if (!in.ok() || kind > 1) {
    return fail(Code::bad_value, in, "A surface is of no kind that we know.");
  }
  if (!read_codes_of_fill(countries)) {
    return false;
  }
  const std::uint32_t area = in.varint(), pieces = in.varint();
  if (!in.ok() || area >= codes_.size()) {
    return fail(Code::bad_index, in, "A surface has a code that the file does not have.");
  }
  const bool is_lake = kind == 1;
  if (is_lake != (countries[0] == 0) || (is_lake && area != 0)) {
    return fail(Code::bad_value, in, "Land has a country and a lake has none.");
  }
  const auto first_index = static_cast<std::uint32_t>(mesh.triangles.size());
  for (std::uint32_t i = 0; i < pieces; ++i) {
    if (!read_piece(codes_[area])) {
      return false;
    }
  }
  if (mesh.triangles.size() > first_index) {
    add_fills(is_lake ? FillKind::lake : FillKind::land, countries, area, first_index);
  }
  return true;
}

// One country in every view, or one for each view.
bool MeshReading::read_codes_of_fill(std::vector<std::uint32_t>& countries) {
  ByteReader& in = sections_[fills];
  const std::uint8_t each = in.u8();
  if (each > 1) {
    return fail(
        Code::bad_value,
        in,
        "A surface's countries are neither one nor one for each view."
    );
  }
  countries.resize(each == 1 ? header_.view_count : 1u);
  for (std::uint32_t& code : countries) {
    code = in.varint();
  }
  const bool known = std::all_of(countries.begin(), countries.end(), [&](std::uint32_t code) {
    return code < codes_.size();
  });
  const bool alike = std::all_of(countries.begin(), countries.end(), [&](std::uint32_t code) {
    return (code == 0) == (countries[0] == 0);
  });
  return (in.ok() && known && alike) ||
         fail(Code::bad_index, in, "A surface has a code that the file does not have.");
}

bool MeshReading::read_piece(const std::string& area) {
  ByteReader& in = sections_[fills];
  std::vector<std::uint32_t> ring;
  if (!read_ring(ring, area)) {
    return false;
  }
  const std::uint32_t holes = in.varint();
  for (std::uint32_t i = 0; i < holes; ++i) {
    if (!read_hole(ring, area)) {
      return false;
    }
  }
  return (in.ok() || fail(Code::truncated, in, "The surfaces end early.")) && run_program(ring);
}

// Bridges the hole into the ring: after `at` vertices comes the hole from its vertex `start`, round
// to it again, and back to the last of the ring's.
bool MeshReading::read_hole(std::vector<std::uint32_t>& ring, const std::string& area) {
  ByteReader& in = sections_[fills];
  const std::uint32_t at = in.varint(), start = in.varint();
  std::vector<std::uint32_t> hole;
  if (!read_ring(hole, area)) {
    return false;
  }
  if (at < 1 || at > ring.size() || start >= hole.size()) {
    return fail(Code::bad_index, in, "A hole is tied to a point that the ring does not have.");
  }
  if (ring.size() + hole.size() + 2 > limits_.points) {
    return fail(Code::too_large, in, "A ring has more points than we read.");
  }
  std::rotate(hole.begin(), hole.begin() + static_cast<std::ptrdiff_t>(start), hole.end());
  hole.push_back(hole.front());
  hole.push_back(ring[at - 1]);
  ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(at), hole.begin(), hole.end());
  return true;
}

bool MeshReading::read_ring(std::vector<std::uint32_t>& vertices, const std::string& area) {
  ByteReader& in = sections_[fills];
  const std::uint32_t count = in.varint();
  if (!in.ok() || count < 1 || count > in.left()) {
    return fail(Code::bad_count, in, "A ring has no lines, or more than there are.");
  }
  std::vector<ArcRef> refs(count);
  for (ArcRef& ref : refs) {
    if (!read_ref(ref) || !append_ref(ref, vertices)) {
      return false;
    }
  }
  if (mesh.points[ring_end_] != mesh.points[vertices.front()] || vertices.size() < 3) {
    return fail(Code::bad_index, in, "A ring does not close.");
  }
  if (!area.empty()) {
    add_outline(refs, area);
  }
  if (mesh.points.size() > limits_.points) {
    return fail(Code::too_large, in, "The map file has more points than we read.");
  }
  ++rings_read_;
  return true;
}

// 0: the first arc that no ring has used. Else twice how far back the arc is, plus one when it is
// walked backwards.
bool MeshReading::read_ref(ArcRef& ref) {
  ByteReader& in = sections_[fills];
  const std::uint32_t value = in.varint();
  if (!in.ok()) {
    return fail(Code::truncated, in, "The surfaces end early.");
  }
  const std::uint32_t back = value >> 1;
  const bool good = value == 0 ? next_arc_ < arcs_.size() : back >= 1 && back <= next_arc_;
  if (!good) {
    return fail(Code::bad_index, in, "A ring uses a line that the file does not have.");
  }
  ref = value == 0 ? ArcRef{next_arc_++, false} : ArcRef{next_arc_ - back, (value & 1u) != 0};
  return true;
}

// The arc's points but the last, which the next arc brings.
bool MeshReading::append_ref(ArcRef ref, std::vector<std::uint32_t>& vertices) {
  const Arc& arc = arcs_[ref.arc];
  const std::uint32_t start = place_[ref.reversed ? arc.first + arc.count - 1 : arc.first];
  if (!vertices.empty() && mesh.points[start] != mesh.points[ring_end_]) {
    return fail(Code::bad_index, sections_[fills], "A ring's lines do not follow one another.");
  }
  if (vertices.size() + arc.count > limits_.points) {
    return fail(Code::too_large, sections_[fills], "A ring has more points than we read.");
  }
  for (std::uint32_t i = 0; i + 1 < arc.count; ++i) {
    vertices.push_back(place_[ref.reversed ? arc.first + arc.count - 1 - i : arc.first + i]);
  }
  ring_end_ = place_[ref.reversed ? arc.first : arc.first + arc.count - 1];
  return true;
}

// A stack machine: 0 pushes the ring's next vertex; 1 makes a triangle of the three topmost and
// drops the middle one.
bool MeshReading::run_program(const std::vector<std::uint32_t>& ring) {
  std::vector<std::uint32_t> stack;
  std::size_t next = 0;
  for (std::size_t i = 0; i < 2 * ring.size() - 2; ++i) {
    bool makes_triangle = false;
    if (!program_bit(makes_triangle)) {
      return false;
    }
    if (!makes_triangle) {
      if (next == ring.size()) {
        return fail(Code::bad_index, sections_[program], "A triangulation runs past its ring.");
      }
      stack.push_back(ring[next++]);
      continue;
    }
    if (stack.size() < 3) {
      return fail(Code::bad_index, sections_[program], "A triangle lacks corners.");
    }
    const std::uint32_t b = stack.back(), c = stack[stack.size() - 2], a = stack[stack.size() - 3];
    stack.erase(stack.end() - 2);
    if (!halving_.add_triangle(a, c, b)) {
      return fail(
          Code::too_large,
          sections_[program],
          "The map file has more triangles than we read."
      );
    }
    ++triangles_read_;
  }
  return true;
}

bool MeshReading::program_bit(bool& bit) {
  ByteReader& in = sections_[program];
  if (program_bits_left_ == 0) {
    program_byte_ = in.u8();
    program_bits_left_ = 8;
    if (!in.ok()) {
      return fail(Code::truncated, in, "The triangulation ends early.");
    }
  }
  bit = (program_byte_ & 1u) != 0;
  program_byte_ = static_cast<std::uint8_t>(program_byte_ >> 1);
  --program_bits_left_;
  return true;
}

void MeshReading::add_fills(
    FillKind kind,
    const std::vector<std::uint32_t>& countries,
    std::uint32_t area,
    std::uint32_t first_index
) {
  const auto count = static_cast<std::uint32_t>(mesh.triangles.size()) - first_index;
  std::vector<Fill>& same_kind = fills_by_kind_[static_cast<std::size_t>(kind)];
  for (std::size_t v = 0; v < countries.size(); ++v) {
    if (std::find(
            countries.begin(),
            countries.begin() + static_cast<std::ptrdiff_t>(v),
            countries[v]
        ) != countries.begin() + static_cast<std::ptrdiff_t>(v)) {
      continue;
    }
    unsigned mask = 0;
    for (std::size_t w = v; w < countries.size(); ++w) {
      mask |= countries[w] == countries[v] ? 1u << w : 0u;
    }
    add_fill(
        same_kind,
        {kind,
         codes_[countries[v]],
         countries.size() == 1 ? kAllViews : static_cast<ViewMask>(mask),
         first_index,
         count}
    );
  }
  if (area != 0) {
    add_fill(
        fills_by_kind_[static_cast<std::size_t>(FillKind::area)],
        {FillKind::area, codes_[area], kAllViews, first_index, count}
    );
  }
}

void MeshReading::add_fill(std::vector<Fill>& to, Fill fill) {
  if (!to.empty() && continues(to.back(), fill)) {
    to.back().index_count += fill.index_count;
  } else {
    to.push_back(std::move(fill));
  }
}

// The ring's lines, but for the edges of cells, copied into runs as long as they go on.
void MeshReading::add_outline(const std::vector<ArcRef>& ring, const std::string& area) {
  const auto is_cut = [&](const ArcRef& ref) {
    return classes_[arcs_[ref.arc].arc_class].kind == ArcKind::cut;
  };
  const auto cut = std::find_if(ring.begin(), ring.end(), is_cut);
  const auto start =
      cut == ring.end() ? std::size_t{0} : static_cast<std::size_t>(cut - ring.begin());
  auto first = static_cast<std::uint32_t>(mesh.points.size());
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const ArcRef ref = ring[(start + i) % ring.size()];
    if (is_cut(ref)) {
      finish_outline(first, false, area);
      first = static_cast<std::uint32_t>(mesh.points.size());
      continue;
    }
    const std::uint32_t from = place_[arcs_[ref.arc].first],
                        to = place_[arcs_[ref.arc].first + arcs_[ref.arc].count - 1];
    // the point that it shares with the line before
    const std::uint32_t skip = mesh.points.size() > first ? 1 : 0;
    for (std::uint32_t k = skip; k <= to - from; ++k) {
      mesh.points.push_back(mesh.points[ref.reversed ? to - k : from + k]);
    }
  }
  finish_outline(first, cut == ring.end(), area);
}

void MeshReading::finish_outline(std::uint32_t first, bool closed, const std::string& area) {
  const auto end = static_cast<std::uint32_t>(mesh.points.size());
  if (closed) {
    mesh.points.pop_back();  // the first again
  }
  if (end > first) {
    mesh.lines.push_back(
        {LineKind::area_outline,
         area,
         kAllViews,
         0,
         closed,
         first,
         end - first - (closed ? 1u : 0u)}
    );
  }
}

bool MeshReading::check_ends() {
  for (const ByteReader& section : sections_) {
    if (!section.ok() || !section.at_end()) {
      return fail(Code::bad_count, section, "A part of the map file is longer than what it holds.");
    }
  }
  return true;
}

}  // namespace dateline::core
