// The mesh reader: what it makes of a sound file, and that it refuses every other whole.
#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include <gtest/gtest.h>

#include "core/map/mesh.hpp"
#include "core/map/mesh_made_up.hpp"

namespace dateline::core {
namespace {

Mesh read(const MadeUpMesh& file) {
  auto mesh = read_mesh(file.bytes());
  EXPECT_TRUE(mesh) << (mesh ? "" : mesh.error().message);
  return mesh ? std::move(*mesh) : Mesh{};
}

// In square degrees, positive when clockwise with north up.
double triangle_area(const Mesh& mesh, std::size_t first) {
  const LngLat a = mesh.points[mesh.triangles[first]], b = mesh.points[mesh.triangles[first + 1]],
               c = mesh.points[mesh.triangles[first + 2]];
  return ((c.lng - a.lng) * (b.lat - a.lat) - (b.lng - a.lng) * (c.lat - a.lat)) / 2;
}

double fill_area(const Mesh& mesh, const Fill& fill) {
  double area = 0;
  for (std::uint32_t i = fill.first_index; i < fill.first_index + fill.index_count; i += 3) {
    area += triangle_area(mesh, i);
  }
  return area;
}

const Fill* find_fill(const Mesh& mesh, FillKind kind, const std::string& code) {
  for (const Fill& fill : mesh.fills) {
    if (fill.kind == kind && fill.code == code) {
      return &fill;
    }
  }
  return nullptr;
}

std::vector<LineRun> lines_of(const Mesh& mesh, LineKind kind) {
  std::vector<LineRun> found;
  std::copy_if(
      mesh.lines.begin(),
      mesh.lines.end(),
      std::back_inserter(found),
      [&](const LineRun& run) { return run.kind == kind; }
  );
  return found;
}

TEST(MeshReader, TellsWhatTheFileCovers) {
  const Mesh mesh = read({});
  EXPECT_EQ(mesh.level, 1);
  EXPECT_EQ(mesh.bounds, (GeoBox{0, 0, 10, 10}));
  EXPECT_DOUBLE_EQ(mesh.step, 0.1);
  EXPECT_DOUBLE_EQ(mesh.max_edge, 3);
  EXPECT_EQ(mesh.views, (std::vector<std::string>{"un", "de-facto"}));
}

TEST(MeshReader, TrianglesCoverExactlyTheirPolygon) {
  const Mesh mesh = read({});
  ASSERT_TRUE(find_fill(mesh, FillKind::land, "AA") && find_fill(mesh, FillKind::land, "BB"));
  EXPECT_NEAR(fill_area(mesh, *find_fill(mesh, FillKind::land, "AA")), 18, 1e-9);
  EXPECT_NEAR(fill_area(mesh, *find_fill(mesh, FillKind::land, "BB")), 18 - 2, 1e-9);
}

TEST(MeshReader, EveryTriangleIsClockwiseAndShort) {
  const Mesh mesh = read({});
  for (std::size_t i = 0; i < mesh.triangles.size(); i += 3) {
    EXPECT_GE(triangle_area(mesh, i), 0);
    for (std::size_t k = 0; k < 3; ++k) {
      const LngLat a = mesh.points[mesh.triangles[i + k]],
                   b = mesh.points[mesh.triangles[i + (k + 1) % 3]];
      EXPECT_LE(std::max(std::abs(a.lng - b.lng), std::abs(a.lat - b.lat)), mesh.max_edge);
    }
  }
}

TEST(MeshReader, NeighboursMeetInTheSamePointsOfTheirBorder) {
  const Mesh mesh = read({});
  const auto on_border = [&](const char* code) {
    std::set<double> lats;
    const Fill& fill = *find_fill(mesh, FillKind::land, code);
    for (std::uint32_t i = fill.first_index; i < fill.first_index + fill.index_count; ++i) {
      if (mesh.points[mesh.triangles[i]].lng == 5) {
        lats.insert(mesh.points[mesh.triangles[i]].lat);
      }
    }
    return lats;
  };
  EXPECT_EQ(on_border("AA"), (std::set<double>{2, 5, 8}));  // halved once
  EXPECT_EQ(on_border("BB"), on_border("AA"));
}

TEST(MeshReader, GivesACountryForEachView) {
  const Mesh mesh = read({});
  const Fill *bb = find_fill(mesh, FillKind::land, "BB"),
             *cc = find_fill(mesh, FillKind::land, "CC");
  ASSERT_TRUE(bb && cc);
  EXPECT_EQ(bb->views, 1);
  EXPECT_EQ(cc->views, 2);
  EXPECT_EQ(cc->first_index, bb->first_index);
  EXPECT_EQ(find_fill(mesh, FillKind::land, "AA")->views, kAllViews);
}

TEST(MeshReader, AreaSharesItsTrianglesWithTheLand) {
  const Mesh mesh = read({});
  const Fill* area = find_fill(mesh, FillKind::area, "AA-1");
  ASSERT_TRUE(area);
  EXPECT_EQ(area->first_index, find_fill(mesh, FillKind::land, "AA")->first_index);
  EXPECT_EQ(mesh.fills.back().kind, FillKind::area);
}

TEST(MeshReader, AreaHasAClosedOutline) {
  const Mesh mesh = read({});
  const auto outlines = lines_of(mesh, LineKind::area_outline);
  ASSERT_EQ(outlines.size(), 1u);
  EXPECT_TRUE(outlines[0].closed);
  EXPECT_EQ(outlines[0].code, "AA-1");
  EXPECT_EQ(outlines[0].point_count, 6u);  // four corners and a middle of each long side
  EXPECT_EQ(mesh.points[outlines[0].first_point], (LngLat{5, 2}));
}

TEST(MeshReader, AreaIsNotOutlinedAlongTheEdgeOfItsCell) {
  MadeUpMesh file;
  file.classes[0][0] = 0;  // arc 0 is a cut now
  const auto outlines = lines_of(read(file), LineKind::area_outline);
  ASSERT_EQ(outlines.size(), 1u);
  EXPECT_FALSE(outlines[0].closed);
  EXPECT_EQ(outlines[0].point_count, 3u);  // the border alone
}

TEST(MeshReader, ContestedLineIsDashedInItsViewAndInnerInTheOthers) {
  const Mesh mesh = read({});
  const auto borders = lines_of(mesh, LineKind::country), inner = lines_of(mesh, LineKind::admin1);
  ASSERT_EQ(borders.size(), 1u);
  ASSERT_EQ(inner.size(), 1u);
  EXPECT_EQ(borders[0].views, 1);
  EXPECT_EQ(borders[0].disputed, 1);
  EXPECT_EQ(borders[0].code, "");
  EXPECT_EQ(inner[0].views, 0xfe);
  EXPECT_EQ(inner[0].disputed, 0);
  EXPECT_EQ(inner[0].code, "AA");
  EXPECT_EQ(inner[0].first_point, borders[0].first_point);
}

TEST(MeshReader, ClosedLinesDoNotRepeatTheirFirstPoint) {
  const auto coasts = lines_of(read({}), LineKind::coast);
  ASSERT_EQ(coasts.size(), 3u);
  EXPECT_FALSE(coasts[0].closed);
  EXPECT_TRUE(coasts[2].closed);
  EXPECT_EQ(coasts[2].point_count, 4u);
}

TEST(MeshReader, EveryRangeIsWithinItsVector) {
  const Mesh mesh = read({});
  for (const Fill& fill : mesh.fills) {
    EXPECT_LE(fill.first_index + fill.index_count, mesh.triangles.size());
  }
  for (const LineRun& run : mesh.lines) {
    EXPECT_LE(run.first_point + run.point_count, mesh.points.size());
  }
  for (const std::uint32_t index : mesh.triangles) {
    EXPECT_LT(index, mesh.points.size());
  }
}

struct Lie {
  const char* name;
  MeshError::Code code;
  std::function<void(MadeUpMesh&)> tell;
};

class MeshLies : public testing::TestWithParam<Lie> {};

TEST_P(MeshLies, AreRefusedWithAReason) {
  MadeUpMesh file;
  GetParam().tell(file);
  const auto mesh = read_mesh(file.bytes());
  ASSERT_FALSE(mesh);
  EXPECT_EQ(mesh.error().code, GetParam().code) << mesh.error().message;
  EXPECT_FALSE(mesh.error().message.empty());
  EXPECT_LE(mesh.error().offset, file.bytes().size());
}

using Code = MeshError::Code;

INSTANTIATE_TEST_SUITE_P(
    All,
    MeshLies,
    testing::Values(
        Lie{"Magic", Code::not_a_mesh, [](MadeUpMesh& f) { f.magic = "DLMASH"; }},
        Lie{"Version", Code::unknown_version, [](MadeUpMesh& f) { f.version = 2; }},
        Lie{"SizeTooLarge", Code::truncated, [](MadeUpMesh& f) { f.size_lie = 1; }},
        Lie{"SizeTooSmall", Code::truncated, [](MadeUpMesh& f) { f.size_lie = -1; }},
        Lie{"NoStep", Code::bad_value, [](MadeUpMesh& f) { f.steps_per_degree = 0; }},
        Lie{"NoLongestEdge", Code::bad_value, [](MadeUpMesh& f) { f.max_edge = 0; }},
        Lie{"BoxOffTheGlobe", Code::bad_coordinate, [](MadeUpMesh& f) { f.box[2] = 1801; }},
        Lie{"BoxTurnedRound", Code::bad_coordinate, [](MadeUpMesh& f) { f.box[0] = 100; }},
        Lie{"ReservedByte", Code::bad_value, [](MadeUpMesh& f) { f.reserved = 1; }},
        Lie{"NoViews", Code::bad_count, [](MadeUpMesh& f) { f.views.clear(); }},
        Lie{"NineViews", Code::bad_count, [](MadeUpMesh& f) { f.views.assign(9, "un"); }},
        Lie{"ViewIsNoWord", Code::bad_value, [](MadeUpMesh& f) { f.views[0] = "U N"; }},
        Lie{"CodeOfAnotherAlphabet", Code::bad_value, [](MadeUpMesh& f) { f.codes[0] = "a"; }},
        Lie{"LineKind", Code::bad_value, [](MadeUpMesh& f) { f.classes[0][0] = 7; }},
        Lie{"ViewsTheFileLacks", Code::bad_value, [](MadeUpMesh& f) { f.classes[1][1] = 4; }},
        Lie{"ContestedWhereNotDrawn", Code::bad_value, [](MadeUpMesh& f) { f.classes[1][2] = 2; }},
        Lie{"ClassCode", Code::bad_index, [](MadeUpMesh& f) { f.classes[1][3] = 5; }},
        Lie{"ArcClass", Code::bad_index, [](MadeUpMesh& f) { f.arc_class[4] = 3; }},
        Lie{"MoreArcs", Code::bad_count, [](MadeUpMesh& f) { f.arc_count_lie = 1000; }},
        Lie{"FewerArcs", Code::bad_count, [](MadeUpMesh& f) { f.arc_count_lie = -1; }},
        Lie{"MorePoints", Code::bad_count, [](MadeUpMesh& f) { f.point_count_lie = 1; }},
        Lie{"FewerPoints", Code::bad_count, [](MadeUpMesh& f) { f.point_count_lie = -1; }},
        Lie{"BillionsOfPoints",
            Code::too_large,
            [](MadeUpMesh& f) { f.point_count_lie = 4'000'000'000; }},
        Lie{"ArcOfOnePoint", Code::bad_count, [](MadeUpMesh& f) { f.arcs[4] = {{25, 70}}; }},
        Lie{"PointOutsideTheBox",
            Code::bad_coordinate,
            [](MadeUpMesh& f) { f.arcs[4][1] = {101, 30}; }},
        Lie{"FillKind", Code::bad_value, [](MadeUpMesh& f) { f.fills[0] = 2; }},
        Lie{"LandOfNobody", Code::bad_value, [](MadeUpMesh& f) { f.fills[2] = 0; }},
        Lie{"FillCode", Code::bad_index, [](MadeUpMesh& f) { f.fills[2] = 5; }},
        Lie{"RingWithoutLines", Code::bad_count, [](MadeUpMesh& f) { f.fills[5] = 0; }},
        Lie{"RingOfOneLine", Code::bad_index, [](MadeUpMesh& f) { f.fills[5] = 1; }},
        Lie{"RingOfLinesApart",
            Code::bad_index,
            [](MadeUpMesh& f) { std::swap(f.arcs[1][0], f.arcs[1][1]); }},
        Lie{"LineBeforeTheFirst", Code::bad_index, [](MadeUpMesh& f) { f.fills[16] = 99; }},
        Lie{"HoleTiedToNothing", Code::bad_index, [](MadeUpMesh& f) { f.fills[19] = 7; }},
        Lie{"HoleStartsNowhere", Code::bad_index, [](MadeUpMesh& f) { f.fills[20] = 4; }},
        Lie{"MoreFills", Code::bad_value, [](MadeUpMesh& f) { f.fill_count = 3; }},
        Lie{"FewerFills", Code::bad_count, [](MadeUpMesh& f) { f.fill_count = 1; }},
        Lie{"Rings", Code::bad_count, [](MadeUpMesh& f) { f.ring_count = 4; }},
        Lie{"Triangles", Code::bad_count, [](MadeUpMesh& f) { f.triangle_count = 11; }},
        Lie{"BillionsOfTriangles",
            Code::too_large,
            [](MadeUpMesh& f) { f.triangle_count = 0xffffffff; }},
        Lie{"TriangleWithoutCorners", Code::bad_index, [](MadeUpMesh& f) { f.program[2] = '1'; }},
        Lie{"ProgramPastItsRing",
            Code::bad_index,
            [](MadeUpMesh& f) { f.program[3] = f.program[5] = '0'; }},
        Lie{"ProgramEndsEarly", Code::truncated, [](MadeUpMesh& f) { f.program.resize(16); }},
        Lie{"ProgramGoesOn", Code::bad_count, [](MadeUpMesh& f) { f.program += "00000000"; }}
    ),
    [](const testing::TestParamInfo<Lie>& lie) { return lie.param.name; }
);

TEST(MeshReader, RefusesAFileCutAnywhere) {
  const std::string whole = MadeUpMesh{}.bytes();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(read_mesh(std::string_view(whole).substr(0, size))) << size;
  }
}

TEST(MeshReader, KeepsToItsLimits) {
  MadeUpMesh file;
  MeshLimits limits;
  limits.points = 30;  // the file has fewer; halving makes more
  EXPECT_EQ(read_mesh(file.bytes(), limits).error().code, Code::too_large);
  limits = {};
  limits.triangles = 12;
  EXPECT_EQ(read_mesh(file.bytes(), limits).error().code, Code::too_large);
  limits = {};
  limits.file_bytes = 100;
  EXPECT_EQ(read_mesh(file.bytes(), limits).error().code, Code::too_large);
}

}  // namespace
}  // namespace dateline::core
