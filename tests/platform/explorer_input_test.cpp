// What SDL hears of mouse and fingers, through the whole program: the map moves as the hand does,
// and two fingers never press.
#include <cmath>

#include <SDL.h>

#include "platform/explorer_stage.hpp"

namespace dateline::platform {
namespace {

class ExplorerInput : public ExplorerTest {
 protected:
  // A finger at a part of the window, as SDL tells it.
  void finger(Uint32 type, SDL_FingerID id, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.fingerId = id;
    event.tfinger.x = x, event.tfinger.y = y;
    explorer_->handle(event);
  }

  void mouse_moves(Uint32 which) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.which = which;
    event.motion.x = 5, event.motion.y = 5;
    explorer_->handle(event);
    settle();
  }

  // The point of the map at a part of the window.
  core::LngLat under(float x, float y) {
    return core::to_place(state().camera, state().map, {x * kWidth, y * kHeight});
  }
};

TEST_F(ExplorerInput, TheKindOfPointerIsTheOneInUse) {
  mouse_moves(0);
  EXPECT_FALSE(state().touch);
  mouse_moves(SDL_TOUCH_MOUSEID);
  EXPECT_TRUE(state().touch) << "a finger's imitation of a mouse is a finger";
  mouse_moves(0);
  EXPECT_FALSE(state().touch);
  finger(SDL_FINGERDOWN, 1, 0.5f, 0.5f);
  settle();
  EXPECT_TRUE(state().touch);
}

TEST_F(ExplorerInput, TwoFingersKeepTheMapUnderThem) {
  const core::LngLat left = under(0.45f, 0.5f), right = under(0.55f, 0.5f);
  finger(SDL_FINGERDOWN, 1, 0.45f, 0.5f);
  finger(SDL_FINGERDOWN, 2, 0.55f, 0.5f);
  for (int step = 1; step <= 10; ++step) {
    const float part = static_cast<float>(step) / 10;
    finger(SDL_FINGERMOTION, 1, 0.45f - 0.05f * part, 0.5f);
    finger(SDL_FINGERMOTION, 2, 0.55f + 0.05f * part, 0.5f);
  }
  settle();
  EXPECT_NEAR(under(0.40f, 0.5f).lng, left.lng, 1.5);
  EXPECT_NEAR(under(0.60f, 0.5f).lng, right.lng, 1.5);
  EXPECT_NEAR(under(0.40f, 0.5f).lat, left.lat, 1.5);
}

TEST_F(ExplorerInput, APinchPicksNothingHoweverItEnds) {
  const core::ScreenPx mark = mark_of("kursk-region");
  const float x = mark.x / kWidth, y = mark.y / kHeight;
  const std::string before = written_.empty() ? "" : written_.back().fragment;
  const auto imitated = [&](Uint32 type) {
    SDL_Event event{};
    event.type = type;
    event.button.which = SDL_TOUCH_MOUSEID;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = static_cast<int>(mark.x), event.button.y = static_cast<int>(mark.y);
    explorer_->handle(event);
    settle();
  };
  finger(SDL_FINGERDOWN, 1, x, y);
  imitated(SDL_MOUSEBUTTONDOWN);
  finger(SDL_FINGERDOWN, 2, x + 0.02f, y);
  settle();
  finger(SDL_FINGERUP, 2, x + 0.02f, y);
  imitated(SDL_MOUSEBUTTONUP);
  finger(SDL_FINGERUP, 1, x, y);
  settle();
  EXPECT_FALSE(state().link.place) << "the first finger's press is no choice";
}

TEST_F(ExplorerInput, TheWheelZoomsAboutThePointer) {
  const core::RectPx free = state().map_free;
  const core::ScreenPx at{free.x + free.width / 3, free.y + free.height / 3};
  const core::LngLat before = core::to_place(state().camera, state().map, at);
  const double zoom = state().camera.zoom;
  explorer_->wheel(at, 0, 1);
  settle();
  EXPECT_GT(state().camera.zoom, zoom);
  const core::LngLat after = core::to_place(state().camera, state().map, at);
  EXPECT_NEAR(after.lng, before.lng, 0.05);
  EXPECT_NEAR(after.lat, before.lat, 0.05);
}

TEST_F(ExplorerInput, APinchBesideTheMapMovesNothing) {
  const core::Camera before = state().camera;
  explorer_->pinch({5, kHeight / 2.0f}, 2);
  settle();
  EXPECT_EQ(state().camera.zoom, before.zoom) << "the list is no map";
}

TEST_F(ExplorerInput, AWindowWithoutAreaDrawsNothing) {
  const std::uint64_t frames = explorer_->stats().frames;
  explorer_->resize({{0, 0}, 1, {}});
  EXPECT_FALSE(explorer_->frame(now_ms_));
  explorer_->resize({{kWidth, 0}, 1, {}});
  EXPECT_FALSE(explorer_->frame(now_ms_));
  EXPECT_EQ(explorer_->stats().frames, frames);
  explorer_->resize({{kWidth, kHeight}, 1, {}});
  settle();
  EXPECT_GT(explorer_->stats().frames, frames) << "and goes on once it has some";
}

TEST_F(ExplorerInput, AClockThatStandsOrLeapsBackStopsNothing) {
  EXPECT_FALSE(explorer_->frame(now_ms_));
  EXPECT_FALSE(explorer_->frame(now_ms_));
  explorer_->push(app::MapZoomAsked{1});
  settle();
  explorer_->push(app::MapZoomAsked{-1});
  now_ms_ += 3'600'000;
  settle();
  EXPECT_TRUE(std::isfinite(state().camera.zoom));
}

TEST_F(ExplorerInput, TurnedToAPhoneAndBackTheReadersChoicesStay) {
  explorer_->push(app::ClaimPicked{core::ClaimIndex{0}});
  settle();
  const auto link = state().link;
  const auto wide = gl_->read_rgba();
  for (const core::SizePx size : {core::SizePx{390, 844}, core::SizePx{844, 390}}) {
    explorer_->resize({size, 1, {}});
    settle();
    EXPECT_LE(state().map.width, size.width);
    EXPECT_EQ(state().link.claim, link.claim);
  }
  explorer_->resize({{kWidth, kHeight}, 1, {}});
  settle();
  EXPECT_EQ(state().link.claim, link.claim);
}

}  // namespace
}  // namespace dateline::platform
