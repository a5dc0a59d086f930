// SDL's queue handed over in portions: nothing is lost, nothing changes places, and a press waits
// until the panels have seen where the pointer is.
#include "platform/event_queue.hpp"

#include <vector>

#include <SDL.h>
#include <gtest/gtest.h>

namespace dateline::platform {
namespace {

class EventQueue : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(SDL_InitSubSystem(SDL_INIT_EVENTS), 0) << SDL_GetError();
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
  }
  void TearDown() override {
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    SDL_QuitSubSystem(SDL_INIT_EVENTS);
  }

  static void push(std::initializer_list<Uint32> types) {
    for (const Uint32 type : types) {
      SDL_Event event{};
      event.type = type;
      ASSERT_EQ(SDL_PushEvent(&event), 1);
    }
  }

  // What one frame is handed; whether more waits is in `waits_`.
  std::vector<Uint32> frame() {
    std::vector<Uint32> types;
    waits_ = hand_over_events([&types](const SDL_Event& event) { types.push_back(event.type); });
    return types;
  }

  using Types = std::vector<Uint32>;
  bool waits_ = false;
};

TEST_F(EventQueue, ATapIsAMoveInOneFrameAndAPressInTheNext) {
  push({SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP});
  EXPECT_EQ(frame(), (Types{SDL_MOUSEMOTION}));
  EXPECT_TRUE(waits_) << "or the window would sleep on a press";
  EXPECT_EQ(frame(), (Types{SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP}));
  EXPECT_FALSE(waits_);
  EXPECT_EQ(frame(), Types{});
}

TEST_F(EventQueue, APressWithoutAMoveBeforeItDoesNotWait) {
  push({SDL_KEYDOWN, SDL_MOUSEBUTTONDOWN, SDL_MOUSEMOTION, SDL_MOUSEBUTTONUP});
  EXPECT_EQ(frame(), (Types{SDL_KEYDOWN, SDL_MOUSEBUTTONDOWN, SDL_MOUSEMOTION, SDL_MOUSEBUTTONUP}));
  EXPECT_FALSE(waits_);
}

TEST_F(EventQueue, WhateverComesKeepsItsOrderAndComesOnce) {
  Types sent;
  unsigned random = 7;
  constexpr Uint32 kKinds[] =
      {SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP, SDL_KEYDOWN, SDL_MOUSEWHEEL};
  for (int i = 0; i < 300; ++i) {
    random = random * 1103515245 + 12345;
    sent.push_back(kKinds[(random >> 16) % std::size(kKinds)]);
    push({sent.back()});
  }
  Types got;
  int frames = 0;
  do {
    const Types part = frame();
    EXPECT_TRUE(!part.empty() || !waits_) << "a frame that takes nothing would never end";
    bool moved = false;
    for (const Uint32 type : part) {
      EXPECT_FALSE(moved && type == SDL_MOUSEBUTTONDOWN);
      moved = moved || type == SDL_MOUSEMOTION;
    }
    got.insert(got.end(), part.begin(), part.end());
  } while (waits_ && ++frames < 1000);
  EXPECT_EQ(got, sent);
}

}  // namespace
}  // namespace dateline::platform
