import { claim } from './statement.ts';
import type { Statement } from './statement.ts';

/** About gradients as a whole: when they vanish, where they point, what scales them. */
export const aboutGradients: readonly Statement[] = [
  {
    id: 'optimum',
    key: 'false',
    says: ['A gradient of zero means that the optimum is reached.', '梯度為零代表已達到最佳解。'],
    reason: [
      'A saddle, a flat part or a closed ReLU gives 0 as well, and so does $x^3$ at 0.',
      '鞍點、平坦區或關閉的 ReLU 也會是 0，例如 $x^3$ 在 0 的地方。',
    ],
    wrongly: claim(
      'A gradient is never exactly zero.',
      '梯度不可能剛好是零。',
      'It may be: in a minimum, or behind a closed ReLU.',
      '可能剛好是零：在最低點，或 ReLU 關閉時。',
    ),
    otherwise: [
      claim(
        'Gradient descent stops there.',
        '梯度下降會停在那裡。',
        'It stops wherever the gradient is zero, at a saddle too.',
        '只要梯度為零就會停下來，鞍點也不例外。',
      ),
      claim(
        'With the gradient the loss is zero as well.',
        '梯度為零，loss 就是零。',
        'Slope and height differ: $x^2+1$ has slope 0 and height 1 at 0.',
        '斜率和高度是兩回事：$x^2+1$ 在 0 的斜率是 0，高度是 1。',
      ),
    ],
  },
  {
    id: 'perfect',
    key: 'true',
    says: ['If $\\hat y=y$, all nine gradients are 0.', '若 $\\hat y=y$，九個梯度都是 0。'],
    reason: [
      '$\\partial L/\\partial\\hat y$ is a factor of each of them.',
      '每一項都含有 $\\partial L/\\partial\\hat y$ 這個因子。',
    ],
    wrongly: claim(
      'Then the weights are the best ones for every sample.',
      '因為這時的權重對所有資料都是最佳的。',
      'Only this sample is met; the next may have another error.',
      '只有這一筆剛好預測正確，換一筆資料就不一定了。',
    ),
    otherwise: [
      claim(
        'The weights of layer 1 may still have gradients.',
        '第 1 層的權重仍可能有梯度。',
        'Their chains pass through $\\partial L/\\partial\\hat y$ too.',
        '第 1 層的連鎖律也都要經過 $\\partial L/\\partial\\hat y$。',
      ),
      claim(
        '$\\partial L/\\partial b_3$ is always 1.',
        '$\\partial L/\\partial b_3$ 永遠是 1。',
        '1 is the local derivative $\\partial\\hat y/\\partial b_3$.',
        '等於 1 的是局部微分 $\\partial\\hat y/\\partial b_3$。',
      ),
    ],
  },
  {
    id: 'silence',
    key: 'false',
    says: ['One closed ReLU makes all gradients 0.', '一個 ReLU 關閉會讓所有梯度都變成 0。'],
    reason: ['The other unit and $b_3$ still learn.', '另一個神經元與 $b_3$ 仍有梯度。'],
    wrongly: claim(
      'A closed ReLU passes a small gradient on.',
      '關閉的 ReLU 仍會傳遞一點梯度。',
      'It passes nothing; a leaky ReLU would.',
      '關閉的 ReLU 完全不傳；會傳一點的是 leaky ReLU。',
    ),
    otherwise: [
      claim(
        'A factor of 0 makes the whole product 0.',
        '有一個因子是 0，整個乘積就是 0。',
        'Only in the chains that pass through this unit.',
        '只有經過這個神經元的那些連鎖律才含有這個因子。',
      ),
      claim(
        'Then $\\hat y=0$ as well.',
        '這時 $\\hat y$ 也是 0。',
        'The other unit and $b_3$ still reach $\\hat y$.',
        '另一個神經元與 $b_3$ 仍會影響 $\\hat y$。',
      ),
    ],
  },
  {
    id: 'linear',
    key: 'true',
    says: ['Multiplying $L$ by 3 multiplies every gradient by 3.', '$L$ 乘以 3，每個梯度也乘以 3。'],
    reason: ['Differentiation is linear.', '微分是線性的，係數可以提出來。'],
    wrongly: claim(
      'The network has 3 layers.',
      '因為網路有 3 層。',
      'It has 2, and their number does not matter here.',
      '網路是 2 層，而且這和層數無關。',
    ),
    otherwise: [
      claim(
        'The minimum stays where it is.',
        '最低點的位置並沒有改變。',
        'The place stays, but every slope is three times as steep.',
        '位置不變，但每個地方的斜率都變成三倍。',
      ),
      claim(
        'A constant disappears when it is differentiated.',
        '常數微分後會消失。',
        'One that is added does; one that multiplies remains.',
        '相加的常數會消失，相乘的係數會留下來。',
      ),
    ],
  },
  {
    id: 'points',
    key: 'false',
    says: ['The gradient points to the minimum.', '梯度指向最低點。'],
    reason: ['It points uphill, as steeply as possible at that place.', '它指向當下最陡的上升方向。'],
    wrongly: claim(
      'It points to the maximum.',
      '它指向最高點。',
      'It points uphill there; the maximum may lie elsewhere.',
      '它只是當下上升最快的方向，最高點不一定在那邊。',
    ),
    otherwise: [
      claim(
        'Whoever follows it arrives there.',
        '沿著它走就會到最低點。',
        'Descent goes against the gradient, and even that is only steepest for a moment.',
        '下降要走負梯度的方向，而且那也只是當下最陡的方向。',
      ),
      claim(
        'Its size is the distance to the minimum.',
        '它的大小就是到最低點的距離。',
        'Its size is the steepness there, not a distance.',
        '它的大小是當下的陡峭程度，不是距離。',
      ),
    ],
  },
  {
    id: 'half',
    key: 'false',
    says: ['Dropping the ½ from $L$ halves the gradient.', '拿掉 $L$ 前面的 1/2，梯度會變成一半。'],
    reason: ['It doubles.', '會變成兩倍。'],
    wrongly: claim(
      'It stays the same.',
      '梯度不變。',
      'The derivative of $(y-\\hat y)^2$ has a factor 2, which the ½ had removed.',
      '$(y-\\hat y)^2$ 微分會多出 2，原本是被 1/2 消掉的。',
    ),
    otherwise: [
      claim(
        'The factor ½ goes into the gradient.',
        '1/2 這個係數會影響梯度。',
        'It does: without it the gradient is larger, not smaller.',
        '的確會影響，但拿掉 1/2 是變大，不是變小。',
      ),
      claim(
        'The loss is halved as well.',
        'loss 也會變成一半。',
        'The loss doubles, and the gradient with it.',
        'loss 會變成兩倍，梯度也跟著變兩倍。',
      ),
    ],
  },
];
