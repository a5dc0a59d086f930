// Reads a mesh file's surfaces: rings of arcs, their triangulations, and what the triangles are
// filled as.
#include <algorithm>
#include <utility>

#include "core/base/ranges.hpp"
#include "core/map/mesh_reading.hpp"

namespace dateline::core {
namespace {

using Code = MeshError::Code;

bool continues(const Fill& last, const Fill& next) {
  return last.kind == next.kind && last.code == next.code && last.views == next.views &&
         last.first_index + last.index_count == next.first_index;
}

// The views, by their position, in which it is this country's.
ViewMask views_of(const std::vector<std::uint32_t>& countries, std::uint32_t country) {
  unsigned views = 0;
  for (std::size_t view = 0; view < countries.size(); ++view) {
    if (countries[view] == country) {
      views |= 1u << view;
    }
  }
  return static_cast<ViewMask>(views);
}

}  // namespace

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
  const std::uint32_t area = in.varint();
  const std::uint32_t pieces = in.varint();
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
  const bool is_lake = countries.front() == 0;
  const bool known = all_of(countries, [&](std::uint32_t code) {
    return code < codes_.size() && (code == 0) == is_lake;
  });
  if (!in.ok() || !known) {
    return fail(Code::bad_index, in, "A surface has a code that the file does not have.");
  }
  return true;
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
  if (!in.ok()) {
    return fail(Code::truncated, in, "The surfaces end early.");
  }
  return run_program(ring);
}

// Bridges the hole into the ring: after `at` vertices comes the hole from its vertex `start`, round
// to it again, and back to the last of the ring's.
bool MeshReading::read_hole(std::vector<std::uint32_t>& ring, const std::string& area) {
  ByteReader& in = sections_[fills];
  const std::uint32_t at = in.varint();
  const std::uint32_t start = in.varint();
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
  const bool is_new = value == 0;
  const std::uint32_t back = value >> 1;
  const bool exists = is_new ? next_arc_ < arcs_.size() : back >= 1 && back <= next_arc_;
  if (!exists) {
    return fail(Code::bad_index, in, "A ring uses a line that the file does not have.");
  }
  if (is_new) {
    ref = {next_arc_, false};
    ++next_arc_;
  } else {
    ref = {next_arc_ - back, (value & 1u) != 0};
  }
  return true;
}

// The arc's points but the last, which the next arc brings.
bool MeshReading::append_ref(ArcRef ref, std::vector<std::uint32_t>& vertices) {
  const Arc& arc = arcs_[ref.arc];
  const std::uint32_t last = arc.first + arc.count - 1;
  const std::uint32_t start = place_[ref.reversed ? last : arc.first];
  if (!vertices.empty() && mesh.points[start] != mesh.points[ring_end_]) {
    return fail(Code::bad_index, sections_[fills], "A ring's lines do not follow one another.");
  }
  if (vertices.size() + arc.count > limits_.points) {
    return fail(Code::too_large, sections_[fills], "A ring has more points than we read.");
  }
  for (std::uint32_t i = 0; i + 1 < arc.count; ++i) {
    vertices.push_back(place_[ref.reversed ? last - i : arc.first + i]);
  }
  ring_end_ = place_[ref.reversed ? arc.first : last];
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
      stack.push_back(ring[next]);
      ++next;
      continue;
    }
    if (stack.size() < 3) {
      return fail(Code::bad_index, sections_[program], "A triangle lacks corners.");
    }
    const std::uint32_t a = stack[stack.size() - 3];
    const std::uint32_t b = stack[stack.size() - 2];
    const std::uint32_t c = stack.back();
    stack.erase(stack.end() - 2);
    if (!halving_.add_triangle(a, b, c)) {
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
  const bool one_for_all = countries.size() == 1;
  for (auto country = countries.begin(); country != countries.end(); ++country) {
    if (std::find(countries.begin(), country, *country) != country) {
      continue;  // it has its fill
    }
    add_fill(
        {.kind = kind,
         .code = codes_[*country],
         .views = one_for_all ? kAllViews : views_of(countries, *country),
         .first_index = first_index,
         .index_count = count}
    );
  }
  if (area != 0) {
    add_fill(
        {.kind = FillKind::area,
         .code = codes_[area],
         .first_index = first_index,
         .index_count = count}
    );
  }
}

void MeshReading::add_fill(Fill fill) {
  std::vector<Fill>& same_kind = fills_by_kind_[fill.kind];
  if (!same_kind.empty() && continues(same_kind.back(), fill)) {
    same_kind.back().index_count += fill.index_count;
  } else {
    same_kind.push_back(std::move(fill));
  }
}

// The ring's lines, but for the edges of cells, copied into runs as long as they go on.
void MeshReading::add_outline(const std::vector<ArcRef>& ring, const std::string& area) {
  const auto is_cut = [&](const ArcRef& ref) {
    return classes_[arcs_[ref.arc].arc_class].kind == ArcKind::cut;
  };
  const auto cut = std::find_if(ring.begin(), ring.end(), is_cut);
  const bool is_whole = cut == ring.end();
  const auto start = is_whole ? std::size_t{0} : static_cast<std::size_t>(cut - ring.begin());
  auto first = static_cast<std::uint32_t>(mesh.points.size());
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const ArcRef ref = ring[(start + i) % ring.size()];
    if (is_cut(ref)) {
      finish_outline(first, false, area);
      first = static_cast<std::uint32_t>(mesh.points.size());
      continue;
    }
    append_outline(ref, mesh.points.size() > first);
  }
  finish_outline(first, is_whole, area);
}

// The arc's points once more; without its first, when the line before has that as its last.
void MeshReading::append_outline(ArcRef ref, bool goes_on) {
  const Arc& arc = arcs_[ref.arc];
  const std::uint32_t from = place_[arc.first];
  const std::uint32_t to = place_[arc.first + arc.count - 1];
  for (std::uint32_t k = goes_on ? 1 : 0; k <= to - from; ++k) {
    mesh.points.push_back(mesh.points[ref.reversed ? to - k : from + k]);
  }
}

void MeshReading::finish_outline(std::uint32_t first, bool closed, const std::string& area) {
  const auto end = static_cast<std::uint32_t>(mesh.points.size());
  if (closed) {
    mesh.points.pop_back();  // the first again
  }
  if (end == first) {
    return;
  }
  mesh.lines.push_back(
      {.kind = LineKind::area_outline,
       .code = area,
       .closed = closed,
       .first_point = first,
       .point_count = end - first - (closed ? 1u : 0u)}
  );
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
