// Two made-up countries as a mesh file, written by hand after data/map/README.md, for tests to
// bend.
//
//   8 +---arc 0----+----------+      AA with the area AA-1 on the left, BB (in the second view: CC) on the right with
//   an inland sea,
//     |            1   +--+   2      the border arc 1 between them contested in the first view and AA's own admin-1
//     line in the second; |  AA  4/    |   |3 |   |      arc 4 is a river. Degrees; ten steps make one. |      /     |
//     +--+   |
//   2 +------------+----------+
//     2            5   6  7   8
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dateline::core {

class Bytes {
 public:
  Bytes& u8(unsigned v) {
    return text_.push_back(static_cast<char>(v & 255u)), *this;
  }
  Bytes& u16(unsigned v) {
    return u8(v).u8(v >> 8);
  }
  Bytes& u32(std::uint32_t v) {
    return u16(v & 0xffffu).u16(v >> 16);
  }
  Bytes& i32(std::int32_t v) {
    return u32(static_cast<std::uint32_t>(v));
  }
  Bytes& varint(std::uint32_t v) {
    for (; v > 127; v >>= 7) {
      u8((v & 127u) | 128u);
    }
    return u8(v);
  }
  Bytes& signed_varint(std::int32_t v) {
    return varint(
        v < 0 ? static_cast<std::uint32_t>(-2 * v - 1) : static_cast<std::uint32_t>(2 * v)
    );
  }
  Bytes& text(const std::string& v) {
    u8(static_cast<unsigned>(v.size()));
    text_ += v;
    return *this;
  }
  Bytes& raw(const std::string& v) {
    return text_ += v, *this;
  }
  [[nodiscard]] const std::string& str() const {
    return text_;
  }

 private:
  std::string text_;
};

using Step = std::pair<int, int>;

struct MadeUpMesh {
  std::string magic = "DLMESH";
  unsigned version = 1, level = 1, reserved = 0;
  std::int64_t size_lie = 0;  // added to the size that the header tells
  std::uint32_t steps_per_degree = 10, max_edge = 30;
  std::int32_t box[4] = {0, 0, 100, 100};
  std::vector<std::string> views = {"un", "de-facto"};
  std::vector<std::string> codes = {"AA", "BB", "CC", "AA-1"};
  std::vector<std::vector<unsigned>> classes = {
      {2, 255, 0, 0},
      {3, 1, 1, 1},
      {5, 255, 0, 0}
  };  // kind, views, disputed, code
  std::vector<unsigned> arc_class = {0, 1, 0, 0, 2};
  std::vector<std::vector<Step>> arcs = {
      {{50, 20}, {20, 20}, {20, 80}, {50, 80}},
      {{50, 80}, {50, 20}},
      {{50, 80}, {80, 80}, {80, 20}, {50, 20}},
      {{60, 40}, {70, 40}, {70, 60}, {60, 60}, {60, 40}},
      {{25, 70}, {45, 30}}
  };
  std::int64_t arc_count_lie = 0, point_count_lie = 0;
  std::uint32_t fill_count = 2, ring_count = 3, triangle_count = 10;
  // kind, one country, area, one piece; ring of two arcs, no hole. Then BB or CC: ring of arc 1
  // backwards and arc 2, and a hole tied to its first vertex.
  std::vector<std::uint32_t> fills = {0, 0, 1, 4, 1, 2, 0, 0, 0, 0, 1, 2,
                                      3, 0, 1, 2, 3, 0, 1, 1, 0, 1, 0};
  std::string program =
      "000101"
      "000100000111011011";  // AA, BB

  [[nodiscard]] std::string bytes() const {
    const std::vector<std::string> parts = sections();
    std::size_t size = 76, points = 0;
    for (const std::string& part : parts) {
      size += part.size();
    }
    for (const auto& arc : arcs) {
      points += arc.size();
    }
    Bytes out;
    out.raw(magic)
        .u8(version)
        .u8(level)
        .u32(lied(size, size_lie))
        .u32(steps_per_degree)
        .u32(max_edge);
    for (const std::int32_t side : box) {
      out.i32(side);
    }
    out.u8(static_cast<unsigned>(views.size()))
        .u8(reserved)
        .u16(static_cast<unsigned>(classes.size()));
    out.u32(lied(arcs.size(), arc_count_lie)).u32(lied(points, point_count_lie));
    for (const std::string& part : parts) {
      out.u32(static_cast<std::uint32_t>(part.size()));
    }
    for (const std::string& part : parts) {
      out.raw(part);
    }
    return out.str();
  }

 private:
  static std::uint32_t lied(std::size_t truth, std::int64_t lie) {
    return static_cast<std::uint32_t>(static_cast<std::int64_t>(truth) + lie);
  }

  [[nodiscard]] std::vector<std::string> sections() const {
    Bytes ids, lengths, xs, ys, surfaces;
    for (const unsigned id : arc_class) {
      ids.varint(id);
    }
    Step last{box[0], box[1]};
    for (const auto& arc : arcs) {
      lengths.varint(static_cast<std::uint32_t>(arc.size()));
      for (const Step& point : arc) {
        xs.signed_varint(point.first - last.first);
        ys.signed_varint(point.second - last.second);
        last = point;
      }
    }
    for (const std::uint32_t v : fills) {
      surfaces.varint(v);
    }
    return {names(), ids.str(), lengths.str(), xs.str(), ys.str(), surfaces.str(), packed()};
  }

  [[nodiscard]] std::string names() const {
    Bytes out;
    for (const std::string& view : views) {
      out.text(view);
    }
    out.varint(static_cast<std::uint32_t>(codes.size()));
    for (const std::string& code : codes) {
      out.text(code);
    }
    for (const auto& c : classes) {
      out.u8(c[0]).u8(c[1]).u8(c[2]).varint(c[3]);
    }
    out.varint(fill_count).varint(ring_count).varint(triangle_count);
    return out.str();
  }

  [[nodiscard]] std::string packed() const {
    std::string out((program.size() + 7) / 8, '\0');
    for (std::size_t i = 0; i < program.size(); ++i) {
      if (program[i] == '1') {
        out[i / 8] = static_cast<char>(static_cast<unsigned char>(out[i / 8]) | 1u << (i % 8));
      }
    }
    return out;
  }
};

}  // namespace dateline::core
