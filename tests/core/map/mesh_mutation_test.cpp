// A sound mesh, damaged at random with a fixed seed: read or refused, never a crash, and what is
// read is sound. tests/fuzz holds the endless version.
#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/map/mesh.hpp"
#include "core/map/mesh_made_up.hpp"

namespace dateline::core {
namespace {

bool is_sound(const Mesh& mesh) {
  const auto on_globe = [](LngLat p) {
    return std::isfinite(p.lng) && std::isfinite(p.lat) && std::abs(p.lng) <= 180 &&
           std::abs(p.lat) <= 90;
  };
  const auto fill_fits = [&](const Fill& f) {
    return f.index_count > 0 && f.index_count % 3 == 0 &&
           f.first_index + f.index_count <= mesh.triangles.size();
  };
  const auto line_fits = [&](const LineRun& r) {
    return r.point_count >= 2 && r.first_point + r.point_count <= mesh.points.size() &&
           (r.disputed & ~r.views) == 0;
  };
  return std::all_of(mesh.points.begin(), mesh.points.end(), on_globe) &&
         std::all_of(mesh.fills.begin(), mesh.fills.end(), fill_fits) &&
         std::all_of(mesh.lines.begin(), mesh.lines.end(), line_fits) &&
         std::all_of(mesh.triangles.begin(), mesh.triangles.end(), [&](std::uint32_t i) {
           return i < mesh.points.size();
         });
}

TEST(MeshMutation, IsReadSoundOrRefused) {
  const std::string whole = MadeUpMesh{}.bytes();
  MeshLimits limits;
  limits.points = 50'000;
  limits.triangles = 50'000;
  std::mt19937 engine(20241031);
  const auto below = [&](std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine);
  };
  int taken = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = whole;
    for (std::size_t n = 1 + below(3); n > 0; --n) {
      const std::size_t at = below(4) == 0 ? below(76) : 76 + below(bytes.size() - 76);
      bytes[at] = below(2) == 0 ? static_cast<char>(below(256))
                                : static_cast<char>(bytes[at] ^ (1 << below(8)));
    }
    const auto mesh = read_mesh(bytes, limits);
    if (mesh) {
      ++taken;
      ASSERT_TRUE(is_sound(*mesh)) << "round " << round;
    } else {
      ASSERT_FALSE(mesh.error().message.empty());
    }
  }
  EXPECT_GT(taken, 100);  // some damage is to a coordinate or a letter, and stays readable
}

}  // namespace
}  // namespace dateline::core
