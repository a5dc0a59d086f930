// Private to the mesh reader: the file's parts on their way to a Mesh. data/map/README.md describes
// the format.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/byte_reader.hpp"
#include "core/map/mesh.hpp"
#include "core/map/mesh_halving.hpp"

namespace dateline::core {

inline constexpr std::size_t kMeshHeaderBytes = 76;

// The file's own list, wider than LineKind: edges of cells, and borders kept for fills alone.
enum class ArcKind : std::uint8_t {
  cut,
  inner,
  coast,
  country,
  admin1,
  river,
  lake_shore
};

struct ArcClass {
  ArcKind kind = ArcKind::cut;
  ViewMask views = 0;
  ViewMask disputed = 0;
  std::uint32_t code = 0;  // index into codes, 0 for none
};

struct MeshHeader {
  std::uint32_t steps_per_degree = 1;
  std::uint32_t max_edge = 0;         // steps
  std::array<std::int32_t, 4> box{};  // west, south, east, north in steps
  std::uint8_t view_count = 0;
  std::uint32_t class_count = 0, arc_count = 0, point_count = 0;
};

// An arc: raw points [first, first + count) as the file has them, and where each went in
// Mesh::points.
struct Arc {
  std::uint32_t arc_class = 0;
  std::uint32_t first = 0, count = 0;
};

struct ArcRef {
  std::uint32_t arc = 0;
  bool reversed = false;
};

// Each step gives false after it noted the first thing wrong; then nothing of the mesh is used.
class MeshReading {
 public:
  MeshReading(std::string_view bytes, const MeshLimits& limits);
  [[nodiscard]] bool read_all();

  Mesh mesh;
  MeshError error;

 private:
  enum Section {
    names,
    class_ids,
    counts,
    xs,
    ys,
    fills,
    program,
    section_count
  };

  // mesh_head.cpp
  [[nodiscard]] bool read_header();
  [[nodiscard]] bool check_header(std::size_t offset);
  [[nodiscard]] bool slice_sections(ByteReader& header);
  [[nodiscard]] bool read_names();
  [[nodiscard]] bool read_codes();
  [[nodiscard]] bool read_classes();
  // mesh_arcs.cpp
  [[nodiscard]] bool read_arcs();
  [[nodiscard]] bool read_arc_points(const Arc& arc);
  [[nodiscard]] bool begin_line(LngLat at);
  [[nodiscard]] bool add_lines();
  // mesh_fills.cpp
  [[nodiscard]] bool read_fills();
  [[nodiscard]] bool read_fill();
  [[nodiscard]] bool read_codes_of_fill(std::vector<std::uint32_t>& countries);
  [[nodiscard]] bool read_piece(const std::string& area);
  [[nodiscard]] bool read_ring(std::vector<std::uint32_t>& vertices, const std::string& area);
  [[nodiscard]] bool read_ref(ArcRef& ref);
  [[nodiscard]] bool append_ref(ArcRef ref, std::vector<std::uint32_t>& vertices);
  [[nodiscard]] bool read_hole(std::vector<std::uint32_t>& ring, const std::string& area);
  [[nodiscard]] bool run_program(const std::vector<std::uint32_t>& ring);
  [[nodiscard]] bool program_bit(bool& bit);
  void add_fills(
      FillKind kind,
      const std::vector<std::uint32_t>& countries,
      std::uint32_t area,
      std::uint32_t first_index
  );
  void add_fill(Fill fill);
  void add_outline(const std::vector<ArcRef>& ring, const std::string& area);
  void append_outline(ArcRef ref, bool goes_on);
  void finish_outline(std::uint32_t first, bool closed, const std::string& area);
  [[nodiscard]] bool check_ends();

  bool fail(MeshError::Code code, std::size_t offset, std::string message);
  bool fail(MeshError::Code code, const ByteReader& at, std::string message) {
    return fail(code, at.offset(), std::move(message));
  }

  std::string_view bytes_;
  MeshLimits limits_;
  MeshHeader header_;
  std::array<ByteReader, section_count> sections_;
  std::vector<std::string> codes_;  // the first is empty
  std::vector<ArcClass> classes_;
  std::vector<Arc> arcs_;
  std::vector<std::uint32_t> place_;  // of each raw point in Mesh::points
  std::int64_t x_ = 0, y_ = 0;        // the raw point read last, in steps
  std::uint32_t ring_end_ = 0;        // in Mesh::points: where the ring read last has come to
  std::uint32_t next_arc_ = 0;        // the first that no ring has used
  std::uint32_t fill_count_ = 0, ring_count_ = 0, triangle_count_ = 0;  // as the file says
  std::uint32_t rings_read_ = 0, triangles_read_ = 0;
  std::uint8_t program_byte_ = 0;
  int program_bits_left_ = 0;
  PerEnum<FillKind, std::vector<Fill>> fills_by_kind_;
  EdgeHalving halving_;
};

}  // namespace dateline::core
