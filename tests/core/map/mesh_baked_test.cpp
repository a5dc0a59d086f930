// The baked map, where it is there (`npm run bake`): every file is read, and holds what readers
// look for.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "core/map/mesh.hpp"

namespace dateline::core {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<Mesh> baked_level(int level) {
  std::vector<Mesh> meshes;
  const fs::path folder = DATELINE_SOURCE_DIR "/build/map";
  if (!fs::exists(folder)) {
    return meshes;
  }
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".mesh" ||
        entry.path().filename().string().front() != '0' + level) {
      continue;
    }
    auto mesh = read_mesh(text_of(entry.path()));
    EXPECT_TRUE(mesh) << entry.path() << ": " << (mesh ? "" : mesh.error().message);
    if (mesh) {
      meshes.push_back(std::move(*mesh));
    }
  }
  return meshes;
}

bool in_triangle(LngLat p, LngLat a, LngLat b, LngLat c) {
  const auto side = [&](LngLat u, LngLat v) {
    return (v.lng - u.lng) * (p.lat - u.lat) - (v.lat - u.lat) * (p.lng - u.lng);
  };
  return side(a, b) <= 0 && side(b, c) <= 0 && side(c, a) <= 0;
}

// Codes of the fills over a point in one view; "" for a lake.
std::set<std::string> fills_at(const std::vector<Mesh>& level, LngLat p, unsigned view) {
  std::set<std::string> codes;
  for (const Mesh& mesh : level) {
    if (p.lng < mesh.bounds.west || p.lng > mesh.bounds.east || p.lat < mesh.bounds.south ||
        p.lat > mesh.bounds.north) {
      continue;
    }
    for (const Fill& fill : mesh.fills) {
      if ((fill.views >> view & 1u) == 0) {
        continue;
      }
      for (std::uint32_t i = fill.first_index; i < fill.first_index + fill.index_count; i += 3) {
        if (in_triangle(
                p,
                mesh.points[mesh.triangles[i]],
                mesh.points[mesh.triangles[i + 1]],
                mesh.points[mesh.triangles[i + 2]]
            )) {
          codes.insert(fill.code);
        }
      }
    }
  }
  return codes;
}

using Codes = std::set<std::string>;

Codes countries_at(const std::vector<Mesh>& level, LngLat p, unsigned view) {
  Codes codes = fills_at(level, p, view);
  for (auto at = codes.begin(); at != codes.end();) {
    at = at->size() == 2 ? std::next(at) : codes.erase(at);
  }
  return codes;
}

class BakedMap : public testing::TestWithParam<int> {
 protected:
  void SetUp() override {
    if (level_.empty()) {
      GTEST_SKIP() << "the map is not baked (npm run bake in web/)";
    }
  }

  // Read once for all tests of the level.
  static const std::vector<Mesh>& kept(int level) {
    static std::map<int, std::vector<Mesh>> levels;
    const auto [at, is_new] = levels.try_emplace(level);
    if (is_new) {
      at->second = baked_level(level);
    }
    return at->second;
  }

  const std::vector<Mesh>& level_ = kept(GetParam());
};

TEST_P(BakedMap, HoldsThePlacesOfTheStory) {
  EXPECT_EQ(fills_at(level_, {36.19, 51.73}, 0), (Codes{"RU", "RU-KRS"}));
  EXPECT_EQ(fills_at(level_, {37.80, 48.02}, 0), (Codes{"UA", "UA-14"}));
  EXPECT_EQ(fills_at(level_, {132.2, 43.6}, 0), (Codes{"RU", "RU-PRI"}));
  EXPECT_EQ(countries_at(level_, {125.75, 39.02}, 0), Codes{"KP"});
  EXPECT_EQ(countries_at(level_, {127.05, 37.50}, 0), Codes{"KR"});
}

TEST_P(BakedMap, DrawsTerritoryAsTheViewHoldsIt) {
  const LngLat crimea{34.3, 45.3};
  EXPECT_EQ(countries_at(level_, crimea, 0), Codes{"UA"});
  EXPECT_EQ(countries_at(level_, crimea, 1), Codes{"RU"});
  EXPECT_EQ(countries_at(level_, {125.75, 39.02}, 3), Codes{"KR"});
}

TEST_P(BakedMap, LosesNothingAtTheAntimeridian) {
  EXPECT_EQ(countries_at(level_, {179.5, 67.5}, 0), Codes{"RU"});
  EXPECT_EQ(countries_at(level_, {-179.5, 67.5}, 0), Codes{"RU"});
}

TEST_P(BakedMap, LeavesTheSeaEmpty) {
  EXPECT_EQ(fills_at(level_, {135, 40}, 0), Codes{});
  EXPECT_EQ(fills_at(level_, {-40, 40}, 0), Codes{});
}

TEST_P(BakedMap, DashesTheArmisticeLine) {
  double north = -90;
  for (const Mesh& mesh : level_) {
    for (const LineRun& run : mesh.lines) {
      if (run.kind != LineKind::country || (run.disputed & 1u) == 0) {
        continue;
      }
      for (std::uint32_t i = run.first_point; i < run.first_point + run.point_count; ++i) {
        const LngLat p = mesh.points[i];
        if (p.lng > 126.5 && p.lng < 128.5 && p.lat > 37 && p.lat < 39) {
          north = std::max(north, p.lat);
        }
      }
    }
  }
  EXPECT_GT(north, 37.8);
}

TEST_P(BakedMap, CellsMeetInTheSamePoints) {
  // Fill vertices on a line between cells are the same seen from either side.
  std::map<double, std::set<double>> west, east, south, north;
  for (const Mesh& mesh : level_) {
    for (const std::uint32_t index : mesh.triangles) {
      const LngLat p = mesh.points[index];
      if (p.lng == mesh.bounds.west) {
        west[p.lng].insert(p.lat);
      }
      if (p.lng == mesh.bounds.east) {
        east[p.lng].insert(p.lat);
      }
      if (p.lat == mesh.bounds.south) {
        south[p.lat].insert(p.lng);
      }
      if (p.lat == mesh.bounds.north) {
        north[p.lat].insert(p.lng);
      }
    }
  }
  west.erase(-180), east.erase(180), south.erase(-90), north.erase(90);
  EXPECT_EQ(west, east);
  EXPECT_EQ(south, north);
}

INSTANTIATE_TEST_SUITE_P(Levels, BakedMap, testing::Values(0, 1, 2));

}  // namespace
}  // namespace dateline::core
