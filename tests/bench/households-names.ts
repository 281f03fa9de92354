/** Names by region, the common ones first, for inventing households. One rule: they are names of nobody in particular. */

export interface Region {
  /** Households of a hundred. */
  readonly share: number
  /**
   * How a full name is built: given and family; with the father's or husband's name between; with initials before
   * (father's name, in the south); with a second given name.
   */
  readonly manner: 'plain' | 'middle' | 'initials' | 'second'
  readonly men: readonly string[]
  readonly women: readonly string[]
  readonly families: readonly string[]
  /** Words that many carry after the given name. */
  readonly after: { readonly men: readonly string[]; readonly women: readonly string[] }
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const REGIONS: readonly Region[] = [
  {
    share: 34, // Maharashtra
    manner: 'middle',
    men: words(`Sanjay Ganesh Santosh Rajendra Vijay Sunil Anil Ashok Suresh Ramesh Prakash Dattatray Pandurang Shivaji
      Balu Vitthal Tukaram Sachin Nitin Amol Mahesh Dilip Bapu Eknath Namdev Dnyaneshwar Sopan Sambhaji Kiran Rahul
      Yogesh Sagar Akshay Omkar Shubham Rohit Atharva Aniket Pravin Vishal Baban Raosaheb Kisan Maruti Popat Uttam
      Bhausaheb Hanumant Shankar Vilas Arun Subhash Bharat Gorakh Ankush Laxman Rohan Aditya Swapnil Tushar`),
    women: words(`Sunita Mangal Savita Kavita Anita Shobha Sangita Lata Vaishali Manisha Surekha Jyoti Pushpa Usha Alka
      Rekha Sushila Kamal Chandrakala Indubai Parvati Laxmi Yamuna Ganga Kusum Shakuntala Vimal Sarita Archana Swati
      Pooja Priyanka Ashwini Pallavi Snehal Komal Rutuja Sakshi Vandana Nanda Sindhu Hirabai Tarabai Rukmini Jayashree
      Meena Seema Varsha Rohini Megha Ujwala Nirmala Suman Malati Shanta Kalpana Bharati Shraddha Sayali Tanuja`),
    families:
      words(`Patil Pawar Jadhav Shinde Gaikwad More Kamble Chavan Kale Deshmukh Kadam Bhosale Joshi Kulkarni Mane
      Salunkhe Sawant Thorat Wagh Lokhande Shelke Jagtap Nikam Sonawane Mohite Ghorpade Suryavanshi Waghmare Gavhane
      Mali Dhumal Bansode Kharat Ingle Landge Bodke Deshpande Gurav Sutar Ahire`),
    after: { men: [], women: ['Bai'] },
  },
  {
    share: 26, // Hindi belt
    manner: 'second',
    men: words(`Ram Rajesh Sanjay Manoj Ajay Vinod Rakesh Mukesh Suresh Ramesh Dinesh Anil Sunil Ashok Vijay Pappu Raju
      Arvind Santosh Pramod Umesh Mahesh Shyam Krishna Mohan Hari Om Shiv Prem Jagdish Omprakash Ramchandra Bhola Lalit
      Deepak Amit Ravi Rahul Rohit Vikas Pankaj Sandeep Vivek Gaurav Saurabh Abhishek Ankit Ajit Brijesh Kailash Munna
      Narendra Surendra Rajendra Jitendra Dharmendra Upendra Birendra Awadhesh Satish Subhash Kamlesh`),
    women: words(`Sunita Gita Sita Anita Rekha Meena Poonam Usha Asha Shanti Savitri Kamla Vimla Nirmala Urmila Pushpa
      Sushila Saroj Kiran Manju Rajkumari Ramkali Phoolmati Sarita Kavita Babita Mamta Mira Radha Lakshmi Durga Parvati
      Indu Shakuntala Premlata Geeta Seema Neelam Pooja Jyoti Priyanka Neha Preeti Ritu Anjali Khushi Muskan Suman
      Sangeeta Pinki Rinki Lalita Champa Munni Guddi Shobha Bindu Renu`),
    families: words(`Singh Yadav Kumar Sharma Verma Gupta Mishra Pandey Prasad Tiwari Maurya Chaudhary Paswan Sah Jha
      Tripathi Shukla Dubey Srivastava Rai Patel Kushwaha Prajapati Vishwakarma Thakur Gautam Saroj Chauhan Rajput Meena
      Gurjar Agarwal Jain Saini Sahu Nishad Rajbhar Pal Lodhi Jatav`),
    after: { men: ['Kumar', 'Prasad', 'Lal', 'Singh', 'Nath'], women: ['Devi', 'Kumari', 'Bai', 'Rani'] },
  },
  {
    share: 14, // Muslim families of the north and west
    manner: 'second',
    men: words(`Imran Salim Rashid Anwar Akbar Yusuf Ibrahim Ismail Rafiq Shakil Javed Nasir Aslam Irfan Sajid Wasim
      Farhan Faizan Ahmed Ali Hussain Iqbal Mustafa Hanif Rahim Karim Usman Sikandar Asif Arif Zakir Nizamuddin
      Shahid Abdul Rizwan Mehboob Sultan Zubair Tariq Aftab`),
    women:
      words(`Fatima Shabana Rukhsana Nasreen Salma Yasmin Parveen Zarina Ayesha Khadija Razia Hasina Mumtaz Noorjahan
      Shahnaz Farzana Sultana Rehana Zainab Shamim Naseema Tabassum Afreen Sana Heena Amina Jamila Rubina Saira Nagma
      Mariam Shaheen Kausar Bilkis`),
    families: words(`Shaikh Khan Ansari Qureshi Siddiqui Pathan Sayyed Pinjari Mansuri Tamboli Mulla Attar Bagwan Ahmed
      Hussain Ali Inamdar Momin Mirza Malik`),
    after: { men: ['Mohammad', 'Ahmed', 'Ali', 'Abdul'], women: ['Begum', 'Bibi', 'Khatoon', 'Bano'] },
  },
  {
    share: 8, // Tamil Nadu
    manner: 'initials',
    men: words(`Murugan Selvam Kumar Rajendran Ganesan Subramanian Palani Senthil Ramesh Suresh Mani Raja Krishnan Arumugam
      Velu Natarajan Perumal Saravanan Karthik Vijay Prakash Anbu Balakrishnan Chandran Sekar Govindan Shanmugam Dinesh
      Aravind Ramakrishnan Venkatesh Chandrasekhar Kannan Mohan`),
    women: words(`Lakshmi Selvi Saraswathi Kamala Vijaya Rani Mallika Kala Chitra Uma Geetha Revathi Meenakshi Parvathi
      Valli Amutha Malar Kavitha Sumathi Shanthi Priya Divya Anitha Jothi Pushpa Tamilselvi Kalaiselvi Muthulakshmi
      Rajeswari Indira Deepa Sangeetha`),
    families: words('Pillai Nadar Iyer Mudaliar Thevar Gounder Chettiar Naidu'),
    after: { men: [], women: ['Ammal'] },
  },
  {
    share: 7, // Telangana, Andhra, Karnataka
    manner: 'initials',
    men: words(`Venkatesh Srinivas Ramesh Suresh Nagaraju Krishna Ravi Satyanarayana Rajesh Anjaneyulu Mallesh Narasimha
      Manjunath Basavaraj Nagesh Shivakumar Raghavendra Mahesh Prasad Yellappa Hanumanthu Kiran Naveen Harish Lokesh
      Siddappa Gopal Ramakrishna Bhaskar Nageshwar`),
    women:
      words(`Lakshmi Padma Saraswati Savitri Sujatha Vijaya Anjali Bhagya Jayamma Kavitha Radha Swapna Sunitha Manjula
      Nagamma Yellamma Latha Rama Sarojini Shobha Asha Geetha Mamatha Rekha Sravani Pooja Divya Padmavati`),
    families: words('Reddy Rao Goud Gowda Naidu Patil Hegde Shetty Yadav Chowdary Nayak Naik Babu Raju'),
    after: { men: [], women: ['Devi', 'Bai'] },
  },
  {
    share: 5, // Gujarat
    manner: 'middle',
    men: words(`Ramesh Mahesh Jignesh Bharat Dinesh Hitesh Kanti Natvar Jayesh Vipul Haresh Nilesh Ketan Paresh Rajesh
      Ashok Manu Chandu Arvind Kalpesh Mukesh Pravin Suresh Vijay`),
    women:
      words(`Manju Hansa Kokila Gita Jyotsna Sharda Pushpa Ranjan Kailash Lila Kanta Madhu Nayna Bhavna Daksha Varsha
      Asha Ila Rekha Hetal Komal Sonal Urvashi Jaya`),
    families: words(
      'Patel Shah Solanki Parmar Chauhan Makwana Vaghela Rathod Thakor Desai Mehta Trivedi Dave Joshi Prajapati',
    ),
    after: { men: ['Bhai'], women: ['Ben'] },
  },
  {
    share: 4, // Bengal
    manner: 'plain',
    men: words(`Subrata Tapan Swapan Biswajit Sanjoy Amit Prosenjit Gopal Sukumar Ashok Dipankar Pradip Kartik Nimai Subhash
      Arup Sourav Bapi Rabindra Tarun Bikash Jayanta Mrinal Partha`),
    women:
      words(`Mitali Purnima Sandhya Rina Mina Swapna Kalpana Anjali Sumitra Malati Maya Gita Basanti Krishna Rupa Sima
      Soma Moumita Puja Riya Tapasi Shyamali Bharati Jharna`),
    families: words(
      'Das Mondal Ghosh Roy Sarkar Biswas Saha Pal Dutta Banerjee Mukherjee Chatterjee Halder Bose Sen Majumdar',
    ),
    after: { men: ['Kumar'], women: ['Rani', 'Bala'] },
  },
  {
    share: 2, // Punjab
    manner: 'second',
    men: words(`Gurpreet Harjinder Jaswinder Baldev Sukhdev Manjit Kulwinder Balwinder Harpreet Amrik Gurmeet Paramjit
      Ranjit Surjit Kuldeep Satnam Lakhwinder Davinder`),
    women:
      words(`Gurpreet Manpreet Harjinder Jaswinder Paramjit Balwinder Kulwinder Surinder Manjit Harpreet Amarjit Simran
      Navneet Rajwinder Sukhwinder Kamaljit`),
    families: words('Singh Sandhu Gill Sidhu Dhillon Grewal Bajwa Sharma Kumar Saini'),
    after: { men: ['Singh'], women: ['Kaur'] },
  },
]
