#include "platform/native/history.hpp"

#include <gtest/gtest.h>

namespace dateline::platform {
namespace {

TEST(History, BackAndForwardWalkWhatWasPushed) {
  History history("");
  history.push("place=kursk-region");
  history.push("claim=a");
  EXPECT_EQ(history.forward(), nullptr);
  EXPECT_EQ(*history.back(), "place=kursk-region");
  EXPECT_EQ(*history.back(), "");
  EXPECT_EQ(history.back(), nullptr);
  EXPECT_EQ(*history.forward(), "place=kursk-region");
}

TEST(History, AChoiceAfterBackForgetsWhatLayAhead) {
  History history("");
  history.push("a");
  ASSERT_NE(history.back(), nullptr);
  history.push("b");
  EXPECT_EQ(history.forward(), nullptr);
  EXPECT_EQ(*history.back(), "");
}

TEST(History, AMovedCameraReplacesTheEntryInPlace) {
  History history("");
  history.push("a");
  history.replace("a&map=5/50/40");
  EXPECT_EQ(*history.back(), "");
  EXPECT_EQ(*history.forward(), "a&map=5/50/40");
}

}  // namespace
}  // namespace dateline::platform
