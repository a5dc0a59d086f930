// Another level of detail comes softly: it is faded in over the one before, in an equal-area map
// for the whole view at once, else for each part as its meshes come.
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "platform/native/offscreen_gl.hpp"
#include "render/drawing.hpp"
#include "render/made_up_map.hpp"

namespace dateline::tests {
namespace {

constexpr core::LngLat kOnlyCoarse{-5, 0}, kOnlyFine{5, 0}, kBoth{0, 12};

core::Mesh coarse_map() {
  core::Mesh mesh = empty_mesh();
  add_land(mesh, {-10, -5, -1, 5}, "AA");
  add_land(mesh, {-10, 8, 10, 15}, "BB");
  return mesh;
}

core::Mesh fine_map() {
  core::Mesh mesh = empty_mesh();
  mesh.level = 1;
  add_land(mesh, {1, -5, 10, 5}, "AA");
  add_land(mesh, {-10, 8, 10, 15}, "BB");
  return mesh;
}

class Fades : public testing::Test {
 protected:
  void SetUp() override {
    scene_.frame.camera.projection = {core::ProjectionKind::equal_area, {0, 0}};
    scene_.frame.map = {20, 10, 460, 290};  // what is kept beside the picture has another corner
    scene_.world.catalogue.max_km_per_px[1] = 1000;
    scene_.world.catalogue.files = {
        {"coarse", 0, {-180, -90, 180, 90}},
        {"fine", 1, {-180, -90, 180, 90}}
    };
    std::string error;
    gl_ = platform::OffscreenGl::make(scene_.width_px(), scene_.height_px(), error);
    ASSERT_TRUE(gl_) << error;
    renderer_ = render::MapRenderer::make(error);
    ASSERT_TRUE(renderer_) << error;
    add_kept(*renderer_, 0, coarse_map());
  }

  platform::Picture at(double now_ms, bool reduced_motion = false) {
    renderer_->pass_time(now_ms, reduced_motion);
    renderer_->draw(scene_.frame, scene_.world, scene_.height_px());
    return {scene_.width_px(), scene_.height_px(), gl_->read_rgba()};
  }

  Rgb seen(const platform::Picture& picture, core::LngLat place) const {
    return pixel_at(picture, scene_, place);
  }

  Scene scene_ = Scene::at({0, 4}, 3, 480, 300);
  std::optional<platform::OffscreenGl> gl_;
  std::optional<render::MapRenderer> renderer_;
};

bool lies_between(Rgb a, Rgb one, Rgb other) {
  const auto within = [](int x, int y, int z) {
    return x > std::min(y, z) && x < std::max(y, z);
  };
  return within(a.red, one.red, other.red) && within(a.green, one.green, other.green) &&
         within(a.blue, one.blue, other.blue);
}

int most_apart(const platform::Picture& a, const platform::Picture& b) {
  int most = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    most = std::max(most, std::abs(a.pixels[i] - b.pixels[i]));
  }
  return most;
}

TEST_F(Fades, TheFinerLevelInAndThenAskForNoMore) {
  const platform::Picture before = at(1000);
  EXPECT_FALSE(renderer_->fades()) << "the first level of all is there at once";
  add_kept(*renderer_, 1, fine_map());
  EXPECT_LE(most_apart(at(5000), before), 2) << "however long ago the last frame was";
  EXPECT_TRUE(renderer_->fades());
  const platform::Picture middle = at(5000 + render::kFadeMs / 2);
  EXPECT_TRUE(renderer_->fades());
  const platform::Picture after = at(5000 + render::kFadeMs);
  EXPECT_FALSE(renderer_->fades());
  EXPECT_EQ(at(9000).pixels, after.pixels);
  EXPECT_FALSE(renderer_->fades());
  EXPECT_EQ(seen(after, kOnlyCoarse), seen(before, kOnlyFine));
  for (const core::LngLat place : {kOnlyCoarse, kOnlyFine}) {
    EXPECT_TRUE(lies_between(seen(middle, place), seen(before, place), seen(after, place)))
        << place.lng;
  }
}

TEST_F(Fades, NothingThatBothLevelsHave) {
  const Rgb before = seen(at(0), kBoth);
  add_kept(*renderer_, 1, fine_map());
  for (const double ms : {0.0, 40.0, 80.0, 120.0, 160.0}) {
    const Rgb now = seen(at(1000 + ms), kBoth);
    EXPECT_NEAR(now.red, before.red, 1) << ms;
    EXPECT_NEAR(now.green, before.green, 1) << ms;
    EXPECT_NEAR(now.blue, before.blue, 1) << ms;
  }
}

TEST_F(Fades, ForNoOneWhoWantsLessMotion) {
  const platform::Picture before = at(1000, true);
  add_kept(*renderer_, 1, fine_map());
  const platform::Picture after = at(2000, true);
  EXPECT_FALSE(renderer_->fades());
  EXPECT_NE(after.pixels, before.pixels);
  EXPECT_EQ(at(3000, true).pixels, after.pixels);
}

core::Mesh fine_half(core::GeoBox bounds, core::GeoBox land) {
  core::Mesh mesh = empty_mesh();
  mesh.level = 1;
  mesh.bounds = bounds;
  add_land(mesh, land, "AA");
  return mesh;
}

// Each part of a Web Mercator map is of the finest level that is here for it.
class MercatorFades : public Fades {
 protected:
  void SetUp() override {
    Fades::SetUp();
    scene_.frame.camera.projection = {};
    scene_.world.catalogue
        .files = {{"coarse", 0, {-180, -90, 180, 90}}, {"west", 1, kWest}, {"east", 1, kEast}};
  }

  static constexpr core::GeoBox kWest{-180, -90, 0, 90}, kEast{0, -90, 180, 90};
  // sea in the coarse map, land in the finer halves
  static constexpr core::LngLat kInWest{-5, -8}, kInEast{5, 0};
  const core::Mesh west_ = fine_half(kWest, {-10, -9, -1, -7}),
                   east_ = fine_half(kEast, {1, -5, 10, 5});
};

TEST_F(MercatorFades, EachPartInAsItComes) {
  const platform::Picture before = at(1000);
  EXPECT_FALSE(renderer_->fades());
  add_kept(*renderer_, 1, west_);
  EXPECT_LE(most_apart(at(5000), before), 2);
  EXPECT_TRUE(renderer_->fades());
  const platform::Picture middle = at(5000 + render::kFadeMs / 2);
  const platform::Picture after = at(5000 + render::kFadeMs);
  EXPECT_FALSE(renderer_->fades());
  EXPECT_TRUE(lies_between(seen(middle, kInWest), seen(before, kInWest), seen(after, kInWest)));
  EXPECT_EQ(seen(after, kInEast), seen(before, kInEast)) << "its mesh is not here";
}

TEST_F(MercatorFades, WhatComesMeanwhileWaitsItsTurn) {
  const platform::Picture before = at(1000);
  add_kept(*renderer_, 1, west_);
  at(5000);
  add_kept(*renderer_, 2, east_);
  const platform::Picture middle = at(5000 + render::kFadeMs / 2);
  EXPECT_EQ(seen(middle, kInEast), seen(before, kInEast));
  EXPECT_TRUE(renderer_->fades());
  const platform::Picture turn = at(5000 + render::kFadeMs);
  EXPECT_TRUE(renderer_->fades()) << "now the other half's turn has come";
  EXPECT_NEAR(seen(turn, kInEast).red, seen(before, kInEast).red, 2);
  const platform::Picture after = at(5000 + 2 * render::kFadeMs);
  EXPECT_FALSE(renderer_->fades());
  EXPECT_EQ(seen(after, kInEast), seen(after, kInWest)) << "both are land";
  EXPECT_EQ(seen(after, kInWest), seen(turn, kInWest));
}

TEST_F(MercatorFades, NothingWhenWhatComesIsOutOfSight) {
  scene_.world.catalogue.files[1].box = {100, -60, 140, -40};
  const platform::Picture before = at(1000);
  add_kept(*renderer_, 1, fine_half({100, -60, 140, -40}, {110, -50, 120, -45}));
  EXPECT_EQ(at(5000).pixels, before.pixels);
  EXPECT_FALSE(renderer_->fades());
}

// Land made of that many rectangles, one on another, that to project it is a frame's work.
core::Mesh heavy(const core::GeoBox& box) {
  core::Mesh mesh = empty_mesh();
  while (mesh.points.size() < 6000) {
    add_land(mesh, box, "AA");
  }
  return mesh;
}

TEST_F(MercatorFades, MeshesThatComeTogetherEnterOneFrameAfterTheOther) {
  at(1000);
  const std::uint32_t before = renderer_->stats().meshes;
  add_kept(*renderer_, 1, heavy({-10, 5, -1, 10}));
  add_kept(*renderer_, 2, heavy({1, 5, 10, 10}));
  at(5000, true);
  EXPECT_EQ(renderer_->stats().meshes, before + 1);
  EXPECT_TRUE(renderer_->fades()) << "the other is to come";
  at(5016, true);
  EXPECT_EQ(renderer_->stats().meshes, before + 2);
  EXPECT_FALSE(renderer_->fades());
}

TEST_F(Fades, WhoTellsNoTimeGetsAllMeshesAtOnce) {
  scene_.world.catalogue.files.push_back({"more", 0, {-180, -90, 180, 90}});
  add_kept(*renderer_, 1, heavy({-10, 5, -1, 10}));
  add_kept(*renderer_, 2, heavy({1, 5, 10, 10}));
  renderer_->draw(scene_.frame, scene_.world, scene_.height_px());
  EXPECT_FALSE(renderer_->fades());
  EXPECT_EQ(renderer_->stats().meshes, 3u);
}

}  // namespace
}  // namespace dateline::tests
